package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.trygghetsportalen.people.domain.Roles;

/** For those who read the register of associations and what was decided of it: who handles decisions, payments or review. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
public @interface ReadsRegister {}
