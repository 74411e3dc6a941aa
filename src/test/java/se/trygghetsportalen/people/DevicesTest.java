package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.DeviceSignIn;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class DevicesTest {
    private static final String PASSWORD = "lykta vid kajen";

    @Autowired
    Devices devices;

    @Autowired
    AccountRepository accounts;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    Sessions sessions;

    @Autowired
    ActingAs actingAs;

    @Autowired
    Clock clock;

    @Test
    void aPhoneIsRecognisedByItsSecretAndByNothingElse() {
        Account account = account(false, Role.OUTREACH_WORKER);
        DeviceSignIn.Opened opened = open(account);

        assertThat(devices.recognise(opened.secret()))
                .hasValueSatisfying(phone -> assertThat(phone.user().id()).isEqualTo(account.id()));
        assertThat(devices.recognise(new DeviceSecret(opened.secret().value() + "x")))
                .isEmpty();
        assertThat(opened.device().expiresAt())
                .isEqualTo(opened.device().signedInAt().plus(Device.LIFETIME));
        assertThat(opened.device().secretHash()).doesNotContain(opened.secret().value());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoWorkInTheFieldSignIn(Role role) {
        DeviceSignIn outcome = devices.open(account(false, role).username().value(), PASSWORD, "127.0.0.1", "Telefon");
        if (EnumSet.of(Role.OUTREACH_WORKER, Role.TEAM_LEAD).contains(role)) {
            assertThat(outcome).isInstanceOf(DeviceSignIn.Opened.class);
        } else {
            assertThat(outcome).isInstanceOf(DeviceSignIn.NotForThisPerson.class);
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndAnUnchangedOneMustChangeFirst() {
        Account account = account(false, Role.OUTREACH_WORKER);
        assertThat(devices.open(account.username().value(), "fel", "127.0.0.1", "Telefon"))
                .isInstanceOf(DeviceSignIn.Refused.class);
        assertThat(devices.open(
                        account(true, Role.OUTREACH_WORKER).username().value(), PASSWORD, "127.0.0.1", "Telefon"))
                .isInstanceOf(DeviceSignIn.PasswordMustChange.class);
    }

    @Test
    void itsOwnerEndsItAndNobodyElseDoes() {
        Account account = account(false, Role.OUTREACH_WORKER);
        DeviceSignIn.Opened opened = open(account);
        actingAs.run(
                account(false, Role.OUTREACH_WORKER).signedIn(),
                () -> devices.end(opened.device().id()));
        assertThat(devices.recognise(opened.secret())).isPresent();

        assertThat(actingAs.call(account.signedIn(), devices::own)).hasSize(1);
        actingAs.run(account.signedIn(), () -> devices.end(opened.device().id()));
        assertThat(devices.recognise(opened.secret())).isEmpty();
        assertThat(actingAs.call(account.signedIn(), devices::own)).isEmpty();
    }

    @Test
    void aChangedPasswordEndsEveryPhone() {
        Account account = account(false, Role.OUTREACH_WORKER);
        DeviceSignIn.Opened opened = open(account);
        accounts.setPassword(
                account.id(),
                hashing.hash("hundar äter moln"),
                false,
                clock.instant().plusSeconds(1));
        sessions.changed(account.id());

        assertThat(devices.recognise(opened.secret())).isEmpty();
    }

    private DeviceSignIn.Opened open(Account account) {
        return (DeviceSignIn.Opened) devices.open(account.username().value(), PASSWORD, "127.0.0.1", "Telefon");
    }

    private Account account(boolean mustChange, Role role) {
        Account account = AccountMother.account(role);
        accounts.add(account, null, clock.instant());
        accounts.setPassword(account.id(), hashing.hash(PASSWORD), mustChange, clock.instant());
        return account;
    }
}
