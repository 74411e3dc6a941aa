package se.trygghetsportalen.associations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.InvitationStatus;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.JoinState;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;

@PortalTest
class JoiningTest {
    private static final String PASSWORD = "vintergata och gröt";

    @Autowired
    NoticeBoard notices;

    @Autowired
    AssociationTown town;

    @Autowired
    Joining joining;

    @Autowired
    JoinReview review;

    @Autowired
    Invitations invitations;

    @Autowired
    Representation representation;

    @Autowired
    Associations register;

    private <T> T as(SignedInUser user, Supplier<T> work) {
        return town.as().call(user, work);
    }

    private static String name() {
        return "f" + Ids.next().toString().substring(24);
    }

    @Test
    void leadsFromTheRequestToAnAccountThatSeesItsOwnAssociationAlone() {
        Association other = town.association();
        OrganisationNumber number = AssociationTown.number();
        JoinRequest request = town.asked(number);
        assertThat(joining.progress(request.id()))
                .hasValueSatisfying(progress -> assertThat(progress.state()).isEqualTo(JoinState.RECEIVED));
        InvitationToken token = town.invited(request);
        ActorId account = new ActorId(Ids.next());
        String username = name();

        assertThat(invitations.look(token)).isInstanceOf(InvitationStatus.Open.class);
        assertThat(invitations.accept(token, account, username, "kort"))
                .isInstanceOf(Invitations.Accepted.TooWeak.class);
        assertThat(invitations.accept(token, account, "ö", PASSWORD)).isInstanceOf(Invitations.Accepted.Faulty.class);
        Invitations.Accepted accepted = invitations.accept(token, account, username, PASSWORD);

        InvitationStatus.Joined joined = (InvitationStatus.Joined) ((Invitations.Accepted.Status) accepted).status();
        assertThat(invitations.look(token)).isInstanceOf(InvitationStatus.Unknown.class);
        assertThat(invitations.accept(token, new ActorId(Ids.next()), name(), PASSWORD))
                .isEqualTo(new Invitations.Accepted.Status(new InvitationStatus.Unknown()));
        SignedInUser user = new SignedInUser(account, username, "Företrädare", Set.of(Role.ASSOCIATION_REPRESENTATIVE));
        assertThat(as(user, () -> representation.ownAssociations()))
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(number));
        assertThat(as(user, () -> register.find(joined.association()))).isPresent();
        assertThat(as(user, () -> register.find(other.id()))).isEmpty();
        assertThat(as(user, () -> representation.represents(other.id()))).isFalse();
    }

    @Test
    void officersHearOfANewRequestOnce() {
        SignedInUser officer = town.officer();
        SignedInUser auditor = town.person(Role.AUDITOR);
        JoinRequest request = town.asked(AssociationTown.number());
        JoinOutcome again = joining.ask(
                request.id(),
                request.ask(),
                FileId.next(),
                town.paper(AssociationFiles.PROOF),
                Ids.next().toString());

        assertThat(again).isInstanceOf(JoinOutcome.Received.class);
        assertThat(as(officer, () -> notices.newest(20)))
                .filteredOn(notice ->
                        notice.arguments().equals(List.of(request.ask().associationName())))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.textKey()).isEqualTo("associations.notice.join-asked");
                    assertThat(notice.path()).isEqualTo("anslutningar");
                });
        assertThat(as(auditor, () -> notices.newest(20))).isEmpty();
    }

    @Test
    void onePersonMayActForSeveralUntilItEnds() {
        Association one = town.association();
        SignedInUser user = town.representative(one);
        InvitationToken token = town.invited(town.asked(town.association().number()));

        assertThat(as(user, () -> invitations.acceptAsMyself(token))).isInstanceOf(InvitationStatus.Joined.class);
        assertThat(as(user, () -> representation.ownAssociations())).hasSize(2);
        as(town.officer(), () -> {
            representation.end(one.id(), user.id());
            return true;
        });
        assertThat(as(user, () -> representation.ownAssociations())).hasSize(1);
        assertThat(as(user, () -> register.find(one.id()))).isEmpty();
    }

    @Test
    void anOfficerSaysNoWithAReasonOrInvitesAgain() {
        SignedInUser officer = town.officer();
        JoinRequest request = town.asked(AssociationTown.number());

        assertThat(as(officer, () -> review.reject(request.id(), request.version(), " ")))
                .isInstanceOf(JoinOutcome.Invalid.class);
        assertThat(as(officer, () -> review.reject(request.id(), request.version(), "Protokollet saknar underskrift")))
                .isInstanceOf(JoinOutcome.Rejected.class);
        assertThat(joining.progress(request.id()).orElseThrow().reason()).isEqualTo("Protokollet saknar underskrift");
        assertThat(as(officer, () -> review.approve(request.id(), request.version(), null)))
                .isInstanceOf(JoinOutcome.Stale.class);

        JoinRequest other = town.asked(town.association().number());
        JoinOutcome.Invited first =
                (JoinOutcome.Invited) as(officer, () -> review.approve(other.id(), other.version(), null));
        JoinOutcome.Invited second = (JoinOutcome.Invited)
                as(officer, () -> review.inviteAgain(other.id(), first.request().version()));
        assertThat(invitations.look(first.token())).isInstanceOf(InvitationStatus.Unknown.class);
        assertThat(invitations.look(second.token())).isInstanceOf(InvitationStatus.Open.class);
    }

    @Test
    void asksForWhatIsMissingAndForPatience() {
        String address = Ids.next().toString();
        JoinAsk faulty = new JoinAsk(AssociationTown.number(), " ", "", "nej", RepresentativeRole.OTHER);
        assertThat(joining.ask(JoinRequestId.next(), faulty, null, null, address))
                .isInstanceOfSatisfying(
                        JoinOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .as("all at once")
                                .extracting(Problem::field)
                                .containsExactly("associationName", "contactName", "email", "proof"));
        JoinAsk good = town.ask(AssociationTown.number());
        assertThat(joining.ask(JoinRequestId.next(), good, null, null, address))
                .isInstanceOf(JoinOutcome.Invalid.class);
        for (int number = 0; number < JoinThrottle.MOST_REQUESTS; number++) {
            assertThat(joining.ask(
                            JoinRequestId.next(), good, FileId.next(), town.paper(AssociationFiles.PROOF), address))
                    .isInstanceOf(JoinOutcome.Received.class);
        }
        assertThat(joining.ask(JoinRequestId.next(), good, FileId.next(), town.paper(AssociationFiles.PROOF), address))
                .isInstanceOf(JoinOutcome.Throttled.class);
    }
}
