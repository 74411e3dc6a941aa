package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.LeftOut;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.PortalChart;

class FairnessViewTest extends KaribuTest {
    @Autowired
    private AssessmentTown town;

    @Autowired
    private Engagements engagements;

    @Test
    void saysInSentencesAndTablesWhoIsStrictAndWhatHangsOnThem() {
        BonusYear year = town.year();
        Case about = town.complete(year);
        town.submitted(about, town.town().officer(), 10);
        town.submitted(about, town.town().officer(), 4);
        signInAs(Role.DECISION_MAKER);
        UI.getCurrent().navigate("bonus/ar/" + year.id());
        assertThat(_get(Anchor.class, spec -> spec.withText("Är poängen rättvisa?"))
                        .getHref())
                .isEqualTo("bonus/ar/" + year.id() + "/rattvisa");
        open(year);

        assertThat(_find(PortalChart.class)).hasSize(6);
        assertThat(text(_get(SeveritySection.class)))
                .contains("som ger 43,3 procentenheter mindre", "som ger 43,3 procentenheter mer")
                .contains("(3 jämförelser)", "-43,3".replace('-', '\u2212'))
                .contains("Färre än 10 jämförelser");
        assertThat(text(_get(AgreementSection.class)))
                .contains("I 3 jämförelser", "0 procent av gångerna", "Alla kriterier", "plan", "ledare", "hot")
                .contains("Bedömarna läser ansökningarna olika");
        // 10 of each gives 66,7 points and 5 000 kr; 4 of each gives 26,7 and nothing. Together: 46,7 and nothing.
        assertThat(text(_get(LeftOutSection.class)))
                .contains("0 av 1 föreningar byta plats och 1 få ett annat belopp")
                .contains(about.association().name() + ": 0\u00A0kr nu, 4\u202F500\u00A0kr utan.");
        Select<LeftOut> who = who();
        _setValue(who, who.getListDataView().getItem(1));
        assertThat(text(_get(LeftOutSection.class))).contains("Inget belopp skulle ändras utan");
    }

    @Test
    void waitsForPointsHidesWhereThereIsAConflictAndKeepsOthersOut() {
        BonusYear empty = town.year();
        SignedInUser officer = signInAs(Role.PROGRAMME_OFFICER);
        open(empty);
        assertThat(text(_get(FairnessView.class))).contains("Inget att jämföra");
        Case about = town.complete(empty);
        town.submitted(about, town.town().officer(), 10);
        town.accepted(about, officer);
        open(empty);
        assertThat(text(_get(FairnessView.class))).contains("1 av 1 ansökningar väntar");
        _assertNone(PortalChart.class);

        BonusYear year = town.year();
        Case hidden = town.assessed(year, 10);
        town.town()
                .as()
                .run(
                        officer,
                        () -> engagements.declare(
                                EngagementId.next(),
                                new EngagementDetails(
                                        hidden.association().number().written(),
                                        EngagementRelation.values()[0],
                                        EngagementRole.values()[0],
                                        town.town().today().minusYears(3),
                                        town.town().today().minusYears(2))));
        open(year);
        assertThat(text(_get(FairnessView.class)))
                .contains("En ansökan där du är jävig visas inte", "Inget att jämföra")
                .doesNotContain(hidden.association().name());

        UI.getCurrent().navigate("bonus/ar/" + UUID.randomUUID() + "/rattvisa");
        _assertNone(FairnessView.class);
        UI.getCurrent().navigate("bonus/ar/strunt/rattvisa");
        _assertNone(FairnessView.class);
        for (Role other : new Role[] {Role.ASSOCIATION_REPRESENTATIVE, Role.PAYMENT_APPROVER, Role.ADMINISTRATOR}) {
            signInAs(other);
            open(year);
            _assertNone(FairnessView.class);
        }
    }

    @SuppressWarnings("unchecked")
    private static Select<LeftOut> who() {
        return _get(Select.class, spec -> spec.withLabel("Räkna utan"));
    }

    private static void open(BonusYear year) {
        UI.getCurrent().navigate("bonus/ar/" + year.id() + "/rattvisa");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + _find(component, Component.class).stream()
                        .map(each -> each.getElement().getText())
                        .collect(Collectors.joining(" "));
    }
}
