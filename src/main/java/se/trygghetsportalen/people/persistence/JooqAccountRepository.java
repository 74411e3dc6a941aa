package se.trygghetsportalen.people.persistence;

import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.shared.ActorId;

/** Accounts in the tables {@code account} and {@code account_role}. */
@Repository
class JooqAccountRepository implements AccountRepository {
    private static final String USERNAME_UNIQUE = "account_username_unique";

    /** An account's roles in one field, so that an account is read by one statement. */
    static final Field<String> ROLES = select(groupConcat(ACCOUNT_ROLE.ROLE).separator(" "))
            .from(ACCOUNT_ROLE)
            .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
            .asField("roles");

    private final DSLContext sql;

    JooqAccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Added add(Account account, @Nullable String passwordHash, Instant now) {
        try {
            sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account.id().value())
                    .set(ACCOUNT.USERNAME, account.username().value())
                    .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                    .set(ACCOUNT.EMAIL, account.email())
                    .set(ACCOUNT.STATE, account.state().name())
                    .set(ACCOUNT.LANGUAGE, account.language().code())
                    .set(ACCOUNT.COLOUR_SCHEME, account.colourScheme().name())
                    .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                    .set(ACCOUNT.MUST_CHANGE_PASSWORD, account.mustChangePassword())
                    .set(ACCOUNT.CREDENTIALS_CHANGED_AT, account.credentialsChangedAt())
                    .set(ACCOUNT.CREATED_AT, now)
                    .set(ACCOUNT.VERSION, 0)
                    .execute();
        } catch (DuplicateKeyException duplicate) {
            return String.valueOf(duplicate.getMessage()).contains(USERNAME_UNIQUE)
                    ? Added.USERNAME_TAKEN
                    : Added.KNOWN;
        }
        addRoles(account);
        return Added.STORED;
    }

    @Override
    public Optional<Account> find(ActorId id) {
        return findCredentials(id).map(Credentials::account);
    }

    @Override
    public Optional<Credentials> findCredentials(ActorId id) {
        return credentialsWhere(ACCOUNT.ID.eq(id.value()));
    }

    @Override
    public Optional<Credentials> findCredentials(Username username) {
        return credentialsWhere(ACCOUNT.USERNAME.eq(username.value()));
    }

    private Optional<Credentials> credentialsWhere(Condition condition) {
        return sql.select(ACCOUNT.asterisk(), ROLES)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(row -> new Credentials(account(row), row.get(ACCOUNT.PASSWORD_HASH)));
    }

    @Override
    public boolean save(Account account) {
        int saved = sql.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.STATE, account.state().name())
                .set(ACCOUNT.CREDENTIALS_CHANGED_AT, account.credentialsChangedAt())
                .set(ACCOUNT.VERSION, account.version() + 1)
                .where(ACCOUNT.ID.eq(account.id().value()))
                .and(ACCOUNT.VERSION.eq(account.version()))
                .execute();
        if (saved == 0) {
            return false;
        }
        sql.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account.id().value()))
                .execute();
        addRoles(account);
        return true;
    }

    private void addRoles(Account account) {
        sql.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE)
                .valuesOfRows(account.roles().stream()
                        .map(role -> row(account.id().value(), role.name()))
                        .toList())
                .execute();
    }

    @Override
    public void setPassword(ActorId id, String passwordHash, boolean mustChange, Instant changedAt) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.MUST_CHANGE_PASSWORD, mustChange)
                .set(ACCOUNT.CREDENTIALS_CHANGED_AT, changedAt)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void rehash(ActorId id, String oldHash, String newHash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, newHash)
                .where(ACCOUNT.ID.eq(id.value()))
                .and(ACCOUNT.PASSWORD_HASH.eq(oldHash))
                .execute();
    }

    @Override
    public void signedIn(ActorId id, Instant at) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.SIGNED_IN_AT, at)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void setLanguage(ActorId id, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.code())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void setColourScheme(ActorId id, ColourScheme colourScheme) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.COLOUR_SCHEME, colourScheme.name())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void setMailWanted(ActorId id, boolean wanted) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.MAIL_WANTED, wanted)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    @Override
    public boolean isMailWanted(ActorId id) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(id.value()).and(ACCOUNT.MAIL_WANTED.isTrue()));
    }

    @Override
    public Optional<Instant> sessionsValidFrom(ActorId id) {
        return sql.select(ACCOUNT.CREDENTIALS_CHANGED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .fetchOptional(ACCOUNT.CREDENTIALS_CHANGED_AT);
    }

    @Override
    public Set<ActorId> lockAdministrators() {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.ADMINISTRATOR.name()))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetchSet(row -> new ActorId(row.value1()));
    }

    @Override
    public boolean isEmpty() {
        return !sql.fetchExists(ACCOUNT);
    }

    @Override
    public Set<ActorId> having(Role role) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(role.name()))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .fetchSet(row -> new ActorId(row.value1()));
    }

    @Override
    public Map<ActorId, String> names(Set<ActorId> ids) {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids.stream().map(ActorId::value).toList()))
                .fetchMap(row -> new ActorId(row.value1()), row -> row.value2());
    }

    private static Account account(Record row) {
        return new Account(
                new ActorId(row.get(ACCOUNT.ID)),
                new Username(row.get(ACCOUNT.USERNAME)),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.EMAIL),
                roles(row.get(ROLES)),
                AccountState.valueOf(row.get(ACCOUNT.STATE)),
                Language.of(row.get(ACCOUNT.LANGUAGE)),
                ColourScheme.valueOf(row.get(ACCOUNT.COLOUR_SCHEME)),
                row.get(ACCOUNT.MUST_CHANGE_PASSWORD),
                row.get(ACCOUNT.CREDENTIALS_CHANGED_AT),
                row.get(ACCOUNT.VERSION));
    }

    /** The roles in what {@link #ROLES} answers. */
    static Set<Role> roles(@Nullable String concatenated) {
        if (concatenated == null) {
            return Set.of();
        }
        return Arrays.stream(concatenated.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }
}
