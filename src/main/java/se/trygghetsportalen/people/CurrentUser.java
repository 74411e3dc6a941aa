package se.trygghetsportalen.people;

import java.util.Optional;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.CurrentActor;

/** Tells a service who is asking. The shell implements it on what the sign-in established. */
public interface CurrentUser extends CurrentActor {
    /** Who is signed in, or empty on the public pages and in jobs. */
    Optional<SignedInUser> find();

    /**
     * Who is signed in.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is
     */
    SignedInUser require();

    /** Whether somebody is signed in who holds at least one of the roles. */
    default boolean isAny(Role... wanted) {
        return find().filter(user -> user.isAny(wanted)).isPresent();
    }

    /** The actor to write into the audit trail: the signed-in account, or {@link ActorId#SYSTEM}. */
    @Override
    default ActorId actor() {
        return find().map(SignedInUser::id).orElse(ActorId.SYSTEM);
    }
}
