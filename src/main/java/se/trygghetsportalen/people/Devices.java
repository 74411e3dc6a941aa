package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.DeviceSignIn;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * Phones that open the field page. A sign-in lasts sixteen hours, ends with a change of password, roles or state of the
 * account, and can be ended by its owner from any other device. Passwords are throttled as in the portal itself.
 */
@Service
public class Devices {
    /** The request attribute under which the shell leaves the {@link Recognised} phone that sent a request. */
    public static final String OF_REQUEST = "portal.device";

    /** The cookie that carries the phone's secret, to the field page's addresses alone. */
    public static final String COOKIE = "falt";

    private final SignIn signIn;
    private final DeviceRepository devices;
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final AccountAudit audit;
    private final InTransaction transaction;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Devices(
            SignIn signIn,
            DeviceRepository devices,
            AccountRepository accounts,
            Sessions sessions,
            AccountAudit audit,
            InTransaction transaction,
            CurrentUser currentUser,
            Clock clock) {
        this.signIn = signIn;
        this.devices = devices;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Signs in on a phone. Not idempotent: each call counts.
     *
     * @param username as typed
     * @param password as typed
     * @param address the network address of whoever tries
     * @param label what the person will know the phone by
     */
    @PermitAll
    public DeviceSignIn open(String username, String password, String address, String label) {
        return switch (signIn.attempt(username, password, address)) {
            case SignInOutcome.Refused refused -> new DeviceSignIn.Refused();
            case SignInOutcome.Throttled throttled -> new DeviceSignIn.Throttled(throttled.retryIn());
            case SignInOutcome.Accepted accepted
            when accepted.mustChangePassword() -> new DeviceSignIn.PasswordMustChange();
            case SignInOutcome.Accepted accepted
            when !accepted.user().isAny(Role.OUTREACH_WORKER, Role.TEAM_LEAD) -> new DeviceSignIn.NotForThisPerson();
            case SignInOutcome.Accepted accepted -> {
                DeviceSecret secret = DeviceSecret.random(random);
                // The sign-in's own instant: a change of the account made meanwhile ends the phone's sign-in too.
                Device device =
                        Device.signedIn(DeviceId.next(), accepted.user().id(), secret, label, accepted.signedInAt());
                transaction.run(() -> {
                    devices.add(device);
                    audit.happened(device.account(), "account.device-opened", device.account());
                });
                yield new DeviceSignIn.Opened(accepted.user(), device, secret);
            }
        };
    }

    /** Whose phone shows this secret, or empty when it opens nothing, or no longer. */
    @PermitAll
    public Optional<Recognised> recognise(DeviceSecret secret) {
        Instant now = clock.instant();
        return transaction
                .call(() -> devices.find(secret))
                .filter(device -> device.opensAt(now))
                .filter(device -> sessions.stillValid(device.account(), device.signedInAt()))
                .flatMap(device -> accounts.find(device.account())
                        .filter(Account::isActive)
                        .map(account -> new Recognised(device, account.signedIn())));
    }

    /** The signed-in person's own phones that still open the field page, the latest first. */
    @PermitAll
    public List<Device> own() {
        return transaction.call(() -> devices.openOf(currentUser.require().id(), clock.instant()));
    }

    /** Ends one of the signed-in person's own phones. Ending it again, or somebody else's, does nothing. */
    @PermitAll
    public void end(DeviceId device) {
        SignedInUser owner = currentUser.require();
        transaction.run(() -> {
            if (devices.revoke(owner.id(), device, clock.instant())) {
                audit.happened(owner.id(), "account.device-ended", owner.id());
            }
        });
    }

    /**
     * A phone and who carries it.
     *
     * @param device the phone
     * @param user its owner as the account stands now
     */
    public record Recognised(Device device, SignedInUser user) {}
}
