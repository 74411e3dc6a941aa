package se.trygghetsportalen.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import se.trygghetsportalen.outreach.FieldSync;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceSignIn;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;

/** The field page itself, signing in on it, and what it needs to know of the evening. */
@Controller
class FieldPageController {
    /** Shifts that begin within this time come along, so that the phone knows tonight's also when it goes out early. */
    private static final Duration AHEAD = Duration.ofHours(36);

    private static final String PATH = "/falt/";

    private final Devices devices;
    private final ShiftOverview shifts;
    private final FieldSync sync;
    private final Places places;
    private final MessageSource texts;
    private final Clock clock;

    FieldPageController(
            Devices devices, ShiftOverview shifts, FieldSync sync, Places places, MessageSource texts, Clock clock) {
        this.devices = devices;
        this.shifts = shifts;
        this.sync = sync;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/falt")
    String withoutItsSlash() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String page() {
        return "forward:/falt/index.html";
    }

    /**
     * Who signs in.
     *
     * @param username as typed
     * @param password as typed
     * @param label what the person will know the phone by
     */
    record SignIn(
            String username, String password, @Nullable String label) {}

    /**
     * Whose phone it is.
     *
     * @param id the account
     * @param name what others see
     * @param expiresAt when the phone asks for the password again
     */
    record Owner(UUID id, String name, Instant expiresAt) {
        static Owner of(SignedInUser user, Device device) {
            return new Owner(user.id().value(), user.displayName(), device.expiresAt());
        }
    }

    /** Why signing in did not work, in words. */
    record Why(String reason) {}

    @PostMapping("/falt/api/sign-in")
    @ResponseBody
    ResponseEntity<?> signIn(@RequestBody SignIn attempt, HttpServletRequest request, Locale locale) {
        String label = attempt.label() == null ? "" : attempt.label();
        return switch (devices.open(attempt.username(), attempt.password(), request.getRemoteAddr(), label)) {
            case DeviceSignIn.Opened opened ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookie(opened.secret().value(), Device.LIFETIME, request.isSecure()))
                        .body(Owner.of(opened.user(), opened.device()));
            case DeviceSignIn.Refused refused -> why(HttpStatus.FORBIDDEN, "outreach.field.sign-in.refused", locale);
            case DeviceSignIn.NotForThisPerson other ->
                why(HttpStatus.FORBIDDEN, "outreach.field.sign-in.not-for-you", locale);
            case DeviceSignIn.PasswordMustChange first ->
                why(HttpStatus.FORBIDDEN, "outreach.field.sign-in.change-password", locale);
            case DeviceSignIn.Throttled throttled ->
                why(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "outreach.field.sign-in.throttled",
                        locale,
                        Math.max(1, throttled.retryIn().toMinutes()));
        };
    }

    /** Whose phone this is: what a phone asks before it sends, so that it sends nothing to a stranger. */
    @GetMapping("/falt/api/device")
    @ResponseBody
    Owner device(@RequestAttribute(Devices.OF_REQUEST) Devices.Recognised phone) {
        return Owner.of(phone.user(), phone.device());
    }

    /** Ends this phone's sign-in. */
    @DeleteMapping("/falt/api/device")
    @ResponseBody
    ResponseEntity<Void> signOut(
            @RequestAttribute(Devices.OF_REQUEST) Devices.Recognised phone, HttpServletRequest request) {
        devices.end(phone.device().id());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request.isSecure()))
                .build();
    }

    /**
     * What the phone needs to work on without a network.
     *
     * @param now the server's time
     * @param owner whose phone it is
     * @param shifts the person's own shifts of tonight and tomorrow
     * @param arenas every place that the team can arrive at
     * @param settled what leads have chosen where two versions of the person's entries came
     */
    record Evening(Instant now, Owner owner, List<OwnShift> shifts, List<Place> arenas, List<Chosen> settled) {}

    /**
     * Which of two versions a lead has chosen.
     *
     * @param id the entry's
     * @param sha256 of the bytes that came second, which the phone that sent them knows them by
     * @param choice {@code first} or {@code second}
     */
    record Chosen(UUID id, String sha256, String choice) {
        static Chosen of(FieldEntryRepository.Chosen made) {
            return new Chosen(
                    made.entry(),
                    made.sha256(),
                    switch (made.choice()) {
                        case STORED -> "first";
                        case OTHER -> "second";
                    });
        }
    }

    /**
     * One of the person's shifts.
     *
     * @param earliest when it may be started at the earliest; null once it was
     */
    record OwnShift(
            UUID id,
            String state,
            Instant from,
            Instant to,
            @Nullable Instant earliest,
            String note,
            List<String> team,
            List<UUID> places,
            List<Visit> stops,
            @Nullable Left handOver) {}

    record Visit(
            UUID id,
            UUID arena,
            Instant arrivedAt,
            @Nullable Instant leftAt) {}

    record Left(Instant endedAt, String mood, String nextTeam) {}

    record Place(UUID id, String name, String district, String kind) {}

    @GetMapping("/falt/api/evening")
    @ResponseBody
    Evening evening(@RequestAttribute(Devices.OF_REQUEST) Devices.Recognised phone) {
        Instant now = clock.instant();
        List<OwnShift> own = shifts.ownCurrent().stream()
                .filter(line ->
                        line.state() == ShiftState.STARTED || line.from().isBefore(now.plus(AHEAD)))
                .map(ShiftLine::id)
                .flatMap(id -> shifts.find(id).stream())
                .map(FieldPageController::ownShift)
                .toList();
        Map<DistrictId, String> districts =
                places.districts().stream().collect(Collectors.toMap(District::id, District::name));
        List<Place> arenas = places.arenas().stream()
                .map(arena -> new Place(
                        arena.id().value(),
                        arena.name(),
                        districts.getOrDefault(arena.district(), ""),
                        arena.details().kind().name()))
                .toList();
        return new Evening(
                now,
                Owner.of(phone.user(), phone.device()),
                own,
                arenas,
                sync.chosen().stream().map(Chosen::of).toList());
    }

    private static OwnShift ownShift(ShiftSight sight) {
        Shift shift = sight.shift();
        HandOver handOver = sight.handOver();
        return new OwnShift(
                shift.id().value(),
                shift.state().name(),
                shift.plan().from(),
                shift.plan().to(),
                shift instanceof PlannedShift planned ? planned.earliestStart() : null,
                shift.plan().note(),
                sight.team().stream().map(ShiftOverviewQuery.Named::name).toList(),
                shift.plan().places().stream().map(arena -> arena.value()).toList(),
                sight.stops().stream()
                        .map(stop ->
                                new Visit(stop.id().value(), stop.arena().value(), stop.arrivedAt(), stop.leftAt()))
                        .toList(),
                handOver == null
                        ? null
                        : new Left(
                                handOver.endedAt(),
                                handOver.summary().mood(),
                                handOver.summary().nextTeam()));
    }

    private ResponseEntity<Why> why(HttpStatus status, String textKey, Locale locale, Object... arguments) {
        return ResponseEntity.status(status).body(new Why(texts.getMessage(textKey, arguments, locale)));
    }

    private static String cookie(String value, Duration lasts, boolean secure) {
        return ResponseCookie.from(Devices.COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
