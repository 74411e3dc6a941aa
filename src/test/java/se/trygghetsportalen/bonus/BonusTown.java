package se.trygghetsportalen.bonus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.BeginOutcome;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Bonuses;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.Pictures;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** An open bonus year, associations and those who act for them, through the services where they exist. */
@Component
public class BonusTown {
    private static final FilePurpose MINUTES =
            new FilePurpose("test-minutes", Set.of(FileType.JPEG), FilePurpose.LIMIT);

    private final OutreachTown town;
    private final BonusYears years;
    private final Schemes schemes;
    private final Applications applications;
    private final Associations associations;
    private final AssociationRepository register;
    private final RepresentativeRepository representatives;
    private final FileIntake intake;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable SignedInUser clerk;

    BonusTown(
            OutreachTown town,
            BonusYears years,
            Schemes schemes,
            Applications applications,
            Associations associations,
            AssociationRepository register,
            RepresentativeRepository representatives,
            FileIntake intake,
            FileStore files,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.town = town;
        this.years = years;
        this.schemes = schemes;
        this.applications = applications;
        this.associations = associations;
        this.register = register;
        this.representatives = representatives;
        this.intake = intake;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public OutreachTown.Elsewhere as() {
        return town.as();
    }

    public SignedInUser person(Role... roles) {
        return town.person(roles);
    }

    public SignedInUser officer() {
        return person(Role.PROGRAMME_OFFICER);
    }

    /** The officer of all chores that a test does not ask about: each officer more is one more who is told everything. */
    private synchronized SignedInUser clerk() {
        SignedInUser known = clerk;
        if (known == null) {
            known = officer();
            clerk = known;
        }
        return known;
    }

    public SignedInUser representative() {
        return person(Role.ASSOCIATION_REPRESENTATIVE);
    }

    public LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /** The year that takes applications, opened when it is first asked for. */
    public BonusYear openYear() {
        SignedInUser officer = clerk();
        return as().call(officer, years::all).stream()
                .filter(year -> year.state() == BonusYearState.OPEN
                        && !today().isAfter(year.plan().lastDay()))
                .findFirst()
                .orElseGet(() -> opened(officer, planned(officer, today().minusDays(10), today().plusDays(20))));
    }

    public BonusYear planned(SignedInUser officer, LocalDate opens, LocalDate lastDay) {
        return planned(officer, opens, lastDay, false);
    }

    /** @param appealFreezes whether an appealed decision waits to be paid */
    public BonusYear planned(SignedInUser officer, LocalDate opens, LocalDate lastDay, boolean appealFreezes) {
        SchemeContent content = Bonuses.content(Bonuses.levels());
        SchemeId scheme = SchemeId.next();
        as().call(
                        officer,
                        () -> schemes.add(scheme, "Modell " + scheme.toString().substring(24), content));
        Set<EligibilityRule> rules = EnumSet.allOf(EligibilityRule.class);
        rules.remove(EligibilityRule.OWN_ACCOUNT);
        YearPlan usual = Bonuses.plan();
        int number = as().call(officer, years::all).stream()
                        .mapToInt(year -> year.plan().year())
                        .max()
                        .orElse(2020)
                + 1;
        YearPlan plan = new YearPlan(
                number,
                opens,
                lastDay,
                lastDay.plusYears(1),
                Money.ofKronor(400_000),
                scheme,
                new EligibilityRule.Terms(rules, 10, 6),
                usual.ladder(),
                false,
                appealFreezes,
                "KFN " + number + "/7");
        return saved(as().call(officer, () -> years.plan(BonusYearId.next(), plan)));
    }

    public BonusYear opened(SignedInUser officer, BonusYear planned) {
        return saved(as().call(officer, () -> years.open(planned.id(), planned.version())));
    }

    static <T> T saved(SaveOutcome<T> outcome) {
        if (outcome instanceof SaveOutcome.Saved<T>(T stored)) {
            return stored;
        }
        throw new AssertionError(outcome);
    }

    /** An association that may apply, with so many members, signed for by these people. */
    public Association association(int members, SigningRule rule, SignedInUser... signatories) {
        String nine = "80%07d".formatted(2_000_000 + ThreadLocalRandom.current().nextInt(7_999_999));
        AssociationId id = AssociationId.next();
        String name = "Förening " + Ids.next().toString().substring(24);
        AssociationDetails details = new AssociationDetails(
                new OrganisationNumber(nine + Luhn.checkDigitFor(nine)),
                name,
                AssociationForm.NON_PROFIT,
                town.district(name),
                "schack",
                today().minusYears(5),
                today().minusYears(5),
                today().minusMonths(6),
                true,
                true,
                true);
        Association entered = saved(as().call(clerk(), () -> associations.add(id, details)));
        MemberCounts counts = MemberCounts.of(
                Map.of(new MemberCounts.Cell(MemberBand.FROM_13_TO_16, MemberGender.values()[0]), members));
        Association counted = saved(as().call(
                        clerk(),
                        () -> associations.changeMembers(
                                id, entered.version(), Members.NONE.with(details.district(), counts))));
        transaction.executeWithoutResult(status -> sign(counted, rule, signatories));
        return register.find(id).orElseThrow();
    }

    private void sign(Association association, SigningRule rule, SignedInUser... signatories) {
        FileId minutes = new FileId(Ids.next());
        Intake checked = intake.check(MINUTES, "protokoll.jpg", Pictures.jpeg(20, 20));
        files.store(minutes, ((Intake.Accepted) checked).file());
        register.update(association.with(new Signing(rule, today().minusMonths(6), minutes)));
        for (SignedInUser signatory : signatories) {
            represent(association, signatory, true);
        }
        representatives.setSignatories(
                association.id(),
                Arrays.stream(signatories).map(SignedInUser::id).collect(Collectors.toSet()));
    }

    public void represent(Association association, SignedInUser person, boolean signatory) {
        representatives.put(new Representative(
                association.id(), person.id(), RepresentativeRole.CHAIR, signatory, clock.instant(), null));
    }

    public ApplicationDraft begun(SignedInUser who, Association association) {
        BeginOutcome outcome = as().call(
                        who,
                        () -> applications.begin(
                                ApplicationId.next(), openYear().id(), association.id()));
        return ((BeginOutcome.Begun) outcome).draft();
    }

    public SchemeContent schemeOf(BonusYear year) {
        return as().call(clerk(), () -> schemes.find(year.plan().scheme()))
                .orElseThrow()
                .content();
    }

    /** An answer to every question. */
    public ApplicationContent answers(String words) {
        ApplicationContent content = ApplicationContent.EMPTY;
        for (Criterion criterion : schemeOf(openYear()).criteria()) {
            content = content.with(criterion.id(), words);
        }
        return content;
    }

    public ApplicationDraft answered(SignedInUser who, ApplicationDraft draft, String words) {
        ApplicationContent content = answers(words);
        return saved(as().call(who, () -> applications.save(draft.id(), draft.version(), content)));
    }

    public SubmitOutcome.HandedIn handedIn(SignedInUser who, Association association) {
        ApplicationDraft draft = answered(who, begun(who, association), "Vi går igenom planen varje termin.");
        return (SubmitOutcome.HandedIn) as().call(who, () -> applications.sign(draft.id(), draft.version()));
    }

    public Optional<ApplicationDraft> draftOf(SignedInUser who, ApplicationId id) {
        return Objects.requireNonNull(as().call(who, () -> applications.find(id).map(Applications.Sight::draft)));
    }

    public List<Applications.Opening> openings(SignedInUser who) {
        return as().call(who, applications::openings);
    }
}
