/** Accounts, roles and the rules of signing in, without any framework. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.people.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
