/** Tests of rows, seals and the inspection of the chain. */
@NullMarked
package se.trygghetsportalen.platform.audit.domain;

import org.jspecify.annotations.NullMarked;
