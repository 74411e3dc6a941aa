/** What the administrator sees of what leaves the portal. */
@NullMarked
package se.trygghetsportalen.platform.mail.ui;

import org.jspecify.annotations.NullMarked;
