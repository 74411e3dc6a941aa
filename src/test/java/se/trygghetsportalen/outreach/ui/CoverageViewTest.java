package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.CoverageFigure;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.DateField;

class CoverageViewTest extends OutreachViewTest {
    @Autowired
    Places places;

    SignedInUser lead;

    @BeforeEach
    void aLead() {
        lead = town.lead();
    }

    @Test
    void aTimeWithoutAnythingSaysWhatBelongsHere() {
        open(lead, "bemanning", Map.of("fran", "2201-03-01", "till", "2201-03-02"));

        assertSection("Ingen var ute då");
        _assertNone(HeatTable.class);
    }

    @Test
    void aTimeThatRunsBackwardsOrIsTooLongIsExplainedAtItsField() {
        open(lead, "bemanning", Map.of("fran", "2026-03-02", "till", "2026-03-01"));
        assertThat(to().isInvalid()).isTrue();
        assertThat(to().getErrorMessage()).contains("högst 366 dagar");
        _assertNone(HeatTable.class);

        open(lead, "bemanning", Map.of("fran", "2024-03-02", "till", "2026-03-01"));
        assertThat(to().isInvalid()).isTrue();

        open(lead, "bemanning", Map.of("fran", "i går", "till", "", "omrade", "nej", "visa", "nej"));
        assertThat(to().isInvalid()).isFalse();
        assertThat(to().getValue()).isEqualTo(SwedishTime.dayOf(town.now()));
    }

    @Test
    void withoutADayItSaysThatOneIsWanted() {
        open(lead, "bemanning");
        _setValue(_get(DateField.class, field -> field.withLabel("Från och med")), null);

        _assertNone(HeatTable.class);
        assertSection("Välj vilken tid det gäller");
    }

    @Test
    void showsHoursAndContactsOfOneDistrictWithTheirSums() {
        SignedInUser worker = town.worker();
        StartedShift shift = town.started(worker);
        Stop stop = town.arrived(shift, worker);
        town.logged(stop, worker, Contacts.content(town.now()));
        Arena arena = places.requireArena(stop.arena());
        open(lead, "bemanning", Map.of("omrade", arena.district().toString(), "visa", "contacts", "till", tomorrow()));

        String heat = _get(HeatTable.class).getElement().getTextRecursively();
        assertThat(heat)
                .contains("Kontakter per veckodag och timme", "Mest är det ", "(kontakter: 1). Hela perioden: 1.");
        String byPlace = _get(CoverageByPlace.class).getElement().getTextRecursively();
        assertThat(byPlace).contains(arena.name());
        assertThat(byPlace.replaceAll("\\s+", " ")).contains("6");
        _setValue(figure(), CoverageFigure.PLANNED);
        assertThat(figure().getItemLabelGenerator().apply(figure().getValue())).isEqualTo("Planerade timmar");
    }

    @Test
    void namesTheHoursInWhichNobodyWasOutInAnExposedDistrict() {
        DistrictId district = DistrictId.next();
        String name = unique("Utkanten");
        town.as().call(lead, () -> places.addDistrict(district, new DistrictDetails(name, true)));
        open(lead, "bemanning", Map.of("omrade", district.toString()));

        List<String> slots =
                _find(ListItem.class).stream().map(ListItem::getText).toList();
        assertThat(slots)
                .hasSize(4)
                .contains("Lördag 21–24 i " + name + " (utsatt område): inget pass de senaste fyra veckorna");

        LocalDate saturday = LocalDate.of(2026, 11, 21);
        open(
                lead,
                "bemanning",
                Map.of("omrade", district.toString(), "fran", saturday.toString(), "till", saturday.toString()));
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains("Lördag 21–24 i " + name + " (utsatt område): inget pass den enda gången");
    }

    @Test
    void aLongListIsFoldedBehindTheFirstOfTheMostExposed() {
        for (String exposed : List.of(unique("Utkanten"), unique("Bortom"))) {
            town.as().call(lead, () -> places.addDistrict(DistrictId.next(), new DistrictDetails(exposed, true)));
        }
        open(lead, "bemanning");

        Details folded = _get(_get(UncoveredSlots.class), Details.class);
        int rest = (int) folded.getContent().flatMap(list -> list.getChildren()).count();
        assertThat(rest).isPositive();
        assertThat(folded.isOpened()).isFalse();
        assertThat(folded.getSummaryText()).isEqualTo("Visa " + rest + " tider till");
        List<String> named = _get(UncoveredSlots.class)
                .getChildren()
                .filter(UnorderedList.class::isInstance)
                .flatMap(list -> list.getChildren())
                .map(item -> item.getElement().getText())
                .toList();
        assertThat(named).hasSize(UncoveredSlots.OPEN).allMatch(slot -> slot.contains("(utsatt område)"));
    }

    @Test
    void isForLeadsAlone() {
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("bemanning");
            if (role == Role.TEAM_LEAD) {
                _assertOne(CoverageView.class);
                _assertOne(ComboBox.class);
            } else {
                _assertNone(CoverageView.class);
                assertSays("Den här sidan är inte för dig");
            }
        }
    }

    private String tomorrow() {
        return SwedishTime.dayOf(town.now()).plusDays(1).toString();
    }

    private static DateField to() {
        return _get(DateField.class, spec -> spec.withLabel("Till och med"));
    }

    @SuppressWarnings("unchecked")
    private static Select<CoverageFigure> figure() {
        return _get(Select.class);
    }
}
