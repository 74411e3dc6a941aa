/** Tests of the audit trail, and what the tests of other rooms need of it. */
@NullMarked
package se.trygghetsportalen.platform.audit;

import org.jspecify.annotations.NullMarked;
