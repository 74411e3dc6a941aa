package se.trygghetsportalen.shared;

/**
 * Tells who is acting, to the rooms that the accounts themselves stand on and that may therefore not know what an
 * account is. Whoever knows roles and names asks {@code people.CurrentUser}, which is one of these.
 */
public interface CurrentActor {
    /** The signed-in account, or {@link ActorId#SYSTEM} where nobody is signed in. */
    ActorId actor();
}
