package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/** Where role models are kept. */
public interface RoleModelRepository {
    Optional<RoleModel> find(RoleModelId id);

    /** The role model, whom nobody else changes until the transaction ends. */
    Optional<RoleModel> findToChange(RoleModelId id);

    /** Everybody, by name in Swedish order. */
    List<RoleModel> all();

    /** Those whose name holds the words, by name. */
    List<RoleModel> search(String words, int limit);

    /** Stores a new one. The id must be new. */
    void add(RoleModel roleModel, Instant appliedAt);

    /**
     * Stores the next version.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(RoleModel roleModel);

    /** The account of the role model, where they have one. */
    Optional<ActorId> accountOf(RoleModelId id);

    /** The role model who signs in with the account. */
    Optional<RoleModelId> ofAccount(ActorId account);

    /** Lets the role model sign in with the account, or with none. */
    void connect(RoleModelId id, @Nullable ActorId account);

    /** Accounts of role models in use that nobody is connected to, by name. */
    List<FreeAccount> freeAccounts();

    /**
     * An account that a role model may be connected to.
     *
     * @param id which one
     * @param name what it is called
     */
    record FreeAccount(ActorId id, String name) {}
}
