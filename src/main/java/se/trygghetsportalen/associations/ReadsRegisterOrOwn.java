package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.trygghetsportalen.people.domain.Roles;

/** As {@link ReadsRegister}, and for representatives, of whom the method lets through only those of the association. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR,
    Roles.ASSOCIATION_REPRESENTATIVE
})
@interface ReadsRegisterOrOwn {}
