/** What the field page and calendars ask outreach for over HTTP. */
@NullMarked
package se.trygghetsportalen.outreach.web;

import org.jspecify.annotations.NullMarked;
