package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.AssociationFiles;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.Invitations;
import se.trygghetsportalen.associations.JoinReview;
import se.trygghetsportalen.associations.Joining;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.Signatories;
import se.trygghetsportalen.associations.domain.AccountOutcome;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.InvitationStatus;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.associations.domain.NumberSource;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Ekånge's twelve associations: their members, accounts confirmed by a second officer, and the representatives who joined
 * through an invitation. One association's account has been changed and waits; one request to join waits too.
 */
@Component
@Order(35)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class AssociationsChapter implements DemoChapter {
    private static final String OFFICER = "handlaggare1";
    private static final String SECOND_OFFICER = "handlaggare2";

    /** Which account acts for which association, and as what. */
    private static final List<Joined> JOINED = List.of(
            new Joined("forening1", "norra_ik", RepresentativeRole.CHAIR),
            new Joined("forening1b", "norra_ik", RepresentativeRole.TREASURER),
            new Joined("forening2", "boxklubb", RepresentativeRole.CHAIR),
            new Joined("forening2", "schack", RepresentativeRole.SECRETARY),
            new Joined("forening4", "teater", RepresentativeRole.CHAIR),
            new Joined("forening4", "scout", RepresentativeRole.SECRETARY),
            new Joined("forening4", "ryttar", RepresentativeRole.TREASURER),
            new Joined("forening4", "kvinnonatverket", RepresentativeRole.TREASURER),
            new Joined("forening4", "esport", RepresentativeRole.SECRETARY),
            new Joined("forening4", "musik", RepresentativeRole.CHAIR),
            new Joined("forening4", "kultur", RepresentativeRole.SECRETARY),
            new Joined("forening4", "motor", RepresentativeRole.CHAIR));

    private final DemoPeople people;
    private final Associations register;
    private final PayeeAccounts accounts;
    private final Signatories signatories;
    private final Joining joining;
    private final JoinReview review;
    private final Invitations invitations;
    private final FileIntake intake;
    private final NoticeBoard notices;

    AssociationsChapter(
            DemoPeople people,
            Associations register,
            PayeeAccounts accounts,
            Signatories signatories,
            Joining joining,
            JoinReview review,
            Invitations invitations,
            FileIntake intake,
            NoticeBoard notices) {
        this.people = people;
        this.register = register;
        this.accounts = accounts;
        this.signatories = signatories;
        this.joining = joining;
        this.review = review;
        this.invitations = invitations;
        this.intake = intake;
        this.notices = notices;
    }

    private record Joined(String account, String association, RepresentativeRole role) {}

    /** The association of that key in {@code associations.csv}. */
    static AssociationId association(String key) {
        return new AssociationId(DemoIds.of("association", key));
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        List<NamedCsvRecord> rows = DemoFiles.rows("associations");
        return List.of(
                new DemoStep("associations", () -> rows.forEach(row -> enter(row, today))),
                new DemoStep("association representatives", () -> {
                    JOINED.forEach(each -> join(each, rows));
                    List.of(OFFICER, SECOND_OFFICER, "handlaggare3")
                            .forEach(officer -> people.as(officer, () -> {
                                notices.markAllRead();
                                return officer;
                            }));
                }),
                new DemoStep("association signatories", () -> {
                    prove("norra_ik", SigningRule.TWO_JOINTLY, today, "forening1", "forening1b");
                    prove("boxklubb", SigningRule.ALONE, today, "forening2");
                    prove("schack", SigningRule.ALONE, today, "forening2");
                    JOINED.stream()
                            .filter(each -> each.account().equals("forening4"))
                            .forEach(each -> prove(each.association(), SigningRule.ALONE, today, "forening4"));
                }),
                new DemoStep(
                        "association account changed",
                        () -> people.as(
                                OFFICER,
                                () -> done(accounts.ask(
                                        new AccountRequestId(DemoIds.of("account-request", "kultur new")),
                                        association("kultur"),
                                        PayeeAccount.Kind.BANKGIRO,
                                        "999-0045")))),
                new DemoStep(
                        "association wants to join",
                        () -> askToJoin(
                                new JoinRequestId(DemoIds.of("join-request", "sim")),
                                new JoinAsk(
                                        new OrganisationNumber("8999900023"),
                                        "Sjöviks Simsällskap",
                                        "Föreningsföreträdare 3",
                                        "forening3@ekange.example",
                                        RepresentativeRole.TREASURER),
                                "sim waiting")));
    }

    private void enter(NamedCsvRecord row, LocalDate today) {
        AssociationId id = association(row.getField("key"));
        DistrictId district = new DistrictId(DemoIds.of("district", row.getField("district")));
        AccountRequestId request = new AccountRequestId(DemoIds.of("account-request", row.getField("key")));
        people.as(OFFICER, () -> {
            saved(register.add(
                    id,
                    new AssociationDetails(
                            OrganisationNumber.read(row.getField("number")).orElseThrow(),
                            row.getField("name"),
                            AssociationForm.NON_PROFIT,
                            district,
                            row.getField("activity"),
                            today.minusYears(8),
                            today.minusYears(7),
                            today.minusMonths(8),
                            true,
                            true,
                            !row.getField("key").equals("sim"))));
            saved(register.changeMembers(
                    id, 1, Members.NONE.with(district, counts(Integer.parseInt(row.getField("members"))))));
            return done(accounts.ask(
                    request, id, PayeeAccount.Kind.valueOf(row.getField("account_kind")), row.getField("account")));
        });
        people.as(
                SECOND_OFFICER,
                () -> done(accounts.confirm(
                        request, new AccountRequest.CallBack(RepresentativeRole.CHAIR, NumberSource.EARLIER_CASE))));
    }

    /** Most are young, and a little more than half are boys; the oldest take what is left. */
    private static MemberCounts counts(int total) {
        Map<MemberBand, Integer> bands = Map.of(
                MemberBand.FROM_7_TO_12, total * 40 / 100,
                MemberBand.FROM_13_TO_16, total * 30 / 100,
                MemberBand.FROM_17_TO_20, total * 18 / 100);
        int left = total - bands.values().stream().mapToInt(Integer::intValue).sum();
        MemberCounts counts = MemberCounts.NONE;
        for (MemberBand band : MemberBand.values()) {
            int inBand = bands.getOrDefault(band, left);
            int girls = inBand * 48 / 100;
            counts = counts.with(band, MemberGender.GIRL, girls).with(band, MemberGender.BOY, inBand - girls);
        }
        return counts;
    }

    private void join(Joined each, List<NamedCsvRecord> rows) {
        SignedInUser user = people.named(each.account());
        NamedCsvRecord row = rows.stream()
                .filter(found -> found.getField("key").equals(each.association()))
                .findFirst()
                .orElseThrow();
        String key = each.account() + " " + each.association();
        JoinRequest request = askToJoin(
                new JoinRequestId(DemoIds.of("join-request", key)),
                new JoinAsk(
                        OrganisationNumber.read(row.getField("number")).orElseThrow(),
                        row.getField("name"),
                        user.displayName(),
                        each.account() + "@ekange.example",
                        each.role()),
                key);
        JoinOutcome outcome = people.as(OFFICER, () -> review.approve(request.id(), request.version(), null));
        if (!(outcome instanceof JoinOutcome.Invited invited)) {
            throw new IllegalStateException("Associations: " + outcome);
        }
        InvitationStatus joined = people.as(each.account(), () -> invitations.acceptAsMyself(invited.token()));
        if (!(joined instanceof InvitationStatus.Joined)) {
            throw new IllegalStateException("Associations: " + joined);
        }
    }

    private JoinRequest askToJoin(JoinRequestId id, JoinAsk ask, String key) {
        AcceptedFile proof = paper(AssociationFiles.PROOF, "Fullmakt", ask.associationName());
        JoinOutcome outcome = joining.ask(id, ask, new FileId(DemoIds.of("join-proof", key)), proof, "demo " + key);
        if (outcome instanceof JoinOutcome.Received(JoinRequest request)) {
            return request;
        }
        throw new IllegalStateException("Associations: " + outcome);
    }

    private void prove(String key, SigningRule rule, LocalDate today, String... names) {
        AcceptedFile minutes = paper(AssociationFiles.MINUTES, "Protokoll", "Konstituerande styrelsemöte");
        people.as(
                OFFICER,
                () -> saved(signatories.prove(
                        association(key),
                        register.require(association(key)).version(),
                        new Signatories.Minutes(
                                rule,
                                Stream.of(names)
                                        .map(name -> people.named(name).id())
                                        .collect(Collectors.toSet()),
                                today.minusMonths(8)),
                        new FileId(DemoIds.of("minutes", key)),
                        minutes)));
    }

    private AcceptedFile paper(FilePurpose purpose, String title, String line) {
        Intake intake = this.intake.check(purpose, title + ".pdf", DemoPaper.saying(title, line));
        if (intake instanceof Intake.Accepted(AcceptedFile file)) {
            return file;
        }
        throw new IllegalStateException("Associations: " + intake);
    }

    private static Boolean saved(SaveOutcome<?> outcome) {
        if (outcome instanceof SaveOutcome.Saved<?>) {
            return Boolean.TRUE;
        }
        throw new IllegalStateException("Associations: " + outcome);
    }

    private static Boolean done(AccountOutcome outcome) {
        if (outcome instanceof AccountOutcome.Done) {
            return Boolean.TRUE;
        }
        throw new IllegalStateException("Associations: " + outcome);
    }
}
