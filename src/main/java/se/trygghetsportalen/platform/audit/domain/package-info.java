/**
 * Rows, seals, the chain and how it is inspected, without any framework. Holds no personal content and no key outside
 * {@link se.trygghetsportalen.platform.audit.domain.AuditKeys}.
 */
@NullMarked
package se.trygghetsportalen.platform.audit.domain;

import org.jspecify.annotations.NullMarked;
