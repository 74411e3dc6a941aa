/** What the bonus gives to everybody over HTTP. */
@NullMarked
package se.trygghetsportalen.bonus.web;

import org.jspecify.annotations.NullMarked;
