/** Gives stored files out over HTTP. */
@NullMarked
package se.trygghetsportalen.platform.files.web;

import org.jspecify.annotations.NullMarked;
