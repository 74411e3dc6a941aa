/** What a person meets on every page: layout, start page, search, bell, help, sign-in and error pages. */
@NullMarked
package se.trygghetsportalen.shell.ui;

import org.jspecify.annotations.NullMarked;
