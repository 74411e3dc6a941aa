/** The pages of mentoring: for applicants, the coordinator, role models and whoever answers a code. */
@NullMarked
package se.trygghetsportalen.mentoring.ui;

import org.jspecify.annotations.NullMarked;
