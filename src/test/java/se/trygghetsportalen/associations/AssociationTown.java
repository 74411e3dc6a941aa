package se.trygghetsportalen.associations;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.OfficeFiles;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SaveOutcome;

/** Builds what tests of the room begin from, through the real services, in the names of those who may. */
@Component
public class AssociationTown {
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private final OutreachTown town;
    private final Associations register;
    private final Joining joining;
    private final JoinReview review;
    private final Invitations invitations;
    private final FileIntake intake;
    private @Nullable SignedInUser clerk;

    AssociationTown(
            OutreachTown town,
            Associations register,
            Joining joining,
            JoinReview review,
            Invitations invitations,
            FileIntake intake) {
        this.town = town;
        this.register = register;
        this.joining = joining;
        this.review = review;
        this.invitations = invitations;
        this.intake = intake;
    }

    public OutreachTown.Elsewhere as() {
        return town.as();
    }

    public SignedInUser officer() {
        return town.person(Role.PROGRAMME_OFFICER);
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

    public SignedInUser person(Role... roles) {
        return town.person(roles);
    }

    /** A number that nothing else has. */
    public static OrganisationNumber number() {
        String digits = "802%06d".formatted(NEXT.incrementAndGet() % 1_000_000);
        return new OrganisationNumber(digits + Luhn.checkDigitFor(digits));
    }

    /** A bankgiro number that nothing else has, as it is written. */
    public static String bankgiro() {
        String digits = "7%06d".formatted(NEXT.incrementAndGet() % 1_000_000);
        return digits + Luhn.checkDigitFor(digits);
    }

    public DistrictId district() {
        return town.district("Område " + Ids.next().toString().substring(24));
    }

    public AssociationDetails details(OrganisationNumber number, DistrictId district) {
        return new AssociationDetails(
                number,
                "Förening " + number.digits(),
                AssociationForm.NON_PROFIT,
                district,
                "fotboll",
                null,
                null,
                null,
                true,
                true,
                true);
    }

    public Association association() {
        AssociationDetails details = details(number(), district());
        return ((SaveOutcome.Saved<Association>) as().call(clerk(), () -> register.add(AssociationId.next(), details)))
                .stored();
    }

    public AcceptedFile paper(FilePurpose purpose) {
        return ((Intake.Accepted) intake.check(purpose, "protokoll.pdf", OfficeFiles.pdf(""))).file();
    }

    public JoinAsk ask(OrganisationNumber number) {
        return new JoinAsk(
                number, "Förening " + number.digits(), "Företrädare", "f@forening.example", RepresentativeRole.CHAIR);
    }

    /** A request that has come in, each from an address of its own. */
    public JoinRequest asked(OrganisationNumber number) {
        return ((JoinOutcome.Received) joining.ask(
                        JoinRequestId.next(),
                        ask(number),
                        FileId.next(),
                        paper(AssociationFiles.PROOF),
                        Ids.next().toString()))
                .request();
    }

    public InvitationToken invited(JoinRequest request) {
        return ((JoinOutcome.Invited)
                        as().call(clerk(), () -> review.approve(request.id(), request.version(), district())))
                .token();
    }

    /** Somebody who acts for the association. */
    public SignedInUser representative(Association association) {
        SignedInUser user = person(Role.ASSOCIATION_REPRESENTATIVE);
        InvitationToken token = invited(asked(association.number()));
        as().call(user, () -> Optional.of(invitations.acceptAsMyself(token)));
        return user;
    }
}
