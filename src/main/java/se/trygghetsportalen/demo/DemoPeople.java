package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.DemoAccounts.DemoAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shell.ActingAs;

/** The demo's accounts, and working in their names. Their names are what they do: nobody in the demo is a person. */
@Component
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class DemoPeople {
    static final String PASSWORD = "ekange";

    private final ActingAs actingAs;
    private final Map<String, SignedInUser> users = new LinkedHashMap<>();
    private final List<DemoAccount> cards;

    DemoPeople(ActingAs actingAs) {
        this.actingAs = actingAs;
        List<NamedCsvRecord> rows = DemoFiles.rows("accounts");
        for (NamedCsvRecord row : rows) {
            String username = row.getField("username");
            users.put(
                    username,
                    new SignedInUser(
                            new ActorId(DemoIds.of("account", username)),
                            username,
                            row.getField("display_name"),
                            roles(row.getField("roles"))));
        }
        cards = rows.stream()
                .map(row -> new DemoAccount(
                        row.getField("username"),
                        PASSWORD,
                        row.getField("display_name"),
                        "demo.card." + row.getField("card")))
                .toList();
    }

    /** Every account, in the order in which they are offered. */
    List<SignedInUser> all() {
        return List.copyOf(users.values());
    }

    /** The account that signs in with that name. */
    SignedInUser named(String username) {
        SignedInUser user = users.get(username);
        if (user == null) {
            throw new IllegalArgumentException("The demo has no account " + username);
        }
        return user;
    }

    List<DemoAccount> cards() {
        return cards;
    }

    /** Does the work as that account, with its roles and no more. */
    <T> T as(String username, Supplier<T> work) {
        return actingAs.call(named(username), work);
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
