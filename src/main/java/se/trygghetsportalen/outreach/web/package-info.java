/** What outreach answers over HTTP beside its pages. */
@NullMarked
package se.trygghetsportalen.outreach.web;

import org.jspecify.annotations.NullMarked;
