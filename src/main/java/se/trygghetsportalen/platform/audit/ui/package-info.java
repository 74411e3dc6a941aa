/** The auditor's page: how the trail stands, its verification, and what was done. */
@NullMarked
package se.trygghetsportalen.platform.audit.ui;

import org.jspecify.annotations.NullMarked;
