/** What a person does, in a real browser, on the demo municipality. One journey per room, named {@code …IT}. */
@NullMarked
package se.trygghetsportalen.browser;

import org.jspecify.annotations.NullMarked;
