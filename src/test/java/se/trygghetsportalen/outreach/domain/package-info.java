@NullMarked
package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.NullMarked;
