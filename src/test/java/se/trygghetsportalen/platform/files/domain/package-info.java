/** The rules of files as values. */
@NullMarked
package se.trygghetsportalen.platform.files.domain;

import org.jspecify.annotations.NullMarked;
