package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ObservationCare;
import se.trygghetsportalen.outreach.ObservationLog;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.platform.files.Pictures;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.PortalMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Observations on their pages: reported on a round, seen to, looked at on a later one, and found in list and map. */
class ObservationViewTest extends OutreachViewTest {
    private static final String OWNER = "Gatukontoret";

    @Autowired
    ObservationLog log;

    @Autowired
    ObservationCare care;

    @Autowired
    ObservationOverview overview;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    Places places;

    SignedInUser worker;
    SignedInUser lead;
    StartedShift shift;
    Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        lead = town.lead();
        shift = town.started(worker, town.worker());
        stop = town.arrived(shift, worker);
    }

    // The form.

    @Test
    void aTeamReportsWhatItSeesWithItsPhoto() {
        open(worker, form());
        category().setValue(ObservationCategory.LIGHTING);
        _setValue(text("Var exakt?"), "Trappan ner till sjön");
        severity().setValue(Severity.HIGH);
        _get(PhotoField.class).receive("trappa.jpg", Pictures.jpeg(64, 48));
        _setValue(text("Mer att veta"), "Två lampor är sönder");
        press("Spara observationen");

        assertNotice("Observationen är sparad.");
        Observation stored = here().getFirst();
        assertThat(stored.report().content())
                .isEqualTo(new ObservationContent(
                        ObservationCategory.LIGHTING, "Trappan ner till sjön", Severity.HIGH, "Två lampor är sönder"));
        assertThat(stored.report().photo()).isNotNull();
        open(worker, path(stored));
        assertSays("Belysning: Trappan ner till sjön");
        assertThat(page()).contains("Rapporterad", "Någon kan skadas", "Två lampor är sönder", worker.displayName());
        assertThat(_find(Image.class)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
        open(worker, form());
        _setValue(text("Mer att veta"), "Vid trappan");
        press("Spara observationen");
        assertThat(category().getErrorMessage()).isEqualTo("Välj vad det gäller.");

        category().setValue(ObservationCategory.LITTER);
        press("Spara observationen");
        assertThat(category().isInvalid()).isFalse();
        assertThat(text("Var exakt?").getErrorMessage()).startsWith("Skriv var");
        assertThat(text("Mer att veta").getValue()).isEqualTo("Vid trappan");
        assertThat(here()).isEmpty();
    }

    @Test
    void whatCouldNameSomebodyIsMaskedByOnePress() {
        open(worker, form());
        category().setValue(ObservationCategory.LITTER);
        _setValue(text("Var exakt?"), "Bakom Kuben");
        _setValue(text("Mer att veta"), "Vaktmästaren nås på 070-123 45 67");
        press("Spara observationen");
        assertThat(text("Mer att veta").isInvalid()).isTrue();
        assertThat(here()).isEmpty();

        press("Dölj och spara");
        assertThat(here().getFirst().report().content().description()).isEqualTo("Vaktmästaren nås på ▮▮▮");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedInWords() {
        open(worker, form());
        PhotoField photo = _get(PhotoField.class);
        photo.receive("brev.jpg", "inte en bild".getBytes(StandardCharsets.UTF_8));

        assertThat(photo.photo()).isNull();
        assertThat(photo.getElement().getTextRecursively()).contains("bild");
        photo.receive("vägg.jpg", Pictures.jpeg(64, 48));
        assertThat(photo.photo()).isNotNull();
        press("Välj en annan bild");
        assertThat(photo.photo()).isNull();
    }

    @Test
    void whoIsNotAtAPlaceOrNotOnTheTeamIsLedBackToTheShift() {
        town.as().run(worker, () -> rounds.leave(shift.id(), stop.id(), town.now()));
        open(worker, form());
        _assertNone(ObservationFormView.class);
        _assertOne(ShiftView.class);

        open(lead, form());
        _assertNone(ObservationFormView.class);
        _assertOne(ShiftView.class);
    }

    // One observation.

    @Test
    void theLeadNamesAnOwnerAndTheWorkerSaysItIsFixed() {
        Observation observation = reported(stop, ObservationCategory.GRAFFITI);
        open(worker, path(observation));
        assertThat(offers("Utse ansvarig")).as("a worker names nobody").isFalse();

        open(lead, path(observation));
        press("Utse ansvarig");
        assertThat(owner().getErrorMessage()).startsWith("Skriv vilken enhet");
        _setValue(owner(), null);
        owner().setItems(List.of(OWNER));
        _setValue(owner(), OWNER);
        press("Utse ansvarig");
        assertNotice(OWNER + " är ansvarig.");
        assertThat(stored(observation).state()).isEqualTo(ObservationState.ASSIGNED);

        open(worker, path(observation));
        _setValue(text("Vad som gjordes"), "Sanerat av anna@example.se");
        press("Markera som åtgärdad");
        assertThat(text("Vad som gjordes").isInvalid()).isTrue();
        press("Dölj och spara");
        assertNotice("Markerad som åtgärdad");
        assertThat(page()).contains("Åtgärdad", "Nästa: ett senare pass kontrollerar.", "Sanerat av ▮▮▮", OWNER);
        assertThat(offers("Det är åtgärdat"))
                .as("the same round does not check itself")
                .isFalse();
    }

    @Test
    void whatWasDoneIsOfferedAgainUntilItIsSaid() {
        Observation reported = reported(stop, ObservationCategory.GRAFFITI);
        Observation assigned = saved(town.as().call(lead, () -> care.assign(reported.id(), reported.version(), OWNER)));
        open(worker, path(assigned));
        TextArea note = text("Vad som gjordes");
        note.setValue("Tvättat med");
        ComponentUtil.fireEvent(note, new ComponentValueChangeEvent<>(note, note, "", true));
        open(worker, path(assigned));
        press("Fortsätt med utkastet");
        assertThat(text("Vad som gjordes").getValue()).isEqualTo("Tvättat med");
        press("Markera som åtgärdad");

        assertThat(stored(assigned).state()).isEqualTo(ObservationState.FIXED);
        assertThat(offers("Fortsätt med utkastet")).isFalse();
    }

    @Test
    void aLaterRoundLooksAndFindsItThereOrGone() {
        Observation fixed = fixed(reported(stop, ObservationCategory.GRAFFITI));
        SignedInUser other = town.worker();
        startedAt(town.now().plusSeconds(1800), List.of(stop.arena()), other);

        open(other, path(fixed));
        press("Det är kvar");
        assertNotice("Tillbaka hos den ansvariga.");
        assertThat(page()).contains("Kvar vid kontroll");
        town.as().run(worker, () -> care.fix(fixed.id(), stored(fixed).version(), "Igen", null, null));

        open(other, path(fixed));
        press("Det är åtgärdat");
        assertNotice("Kontrollerad. Tack!");
        assertThat(stored(fixed).state()).isEqualTo(ObservationState.VERIFIED);
        assertThat(page()).contains("Kontrollerad på plats", "Klart.");
        assertThat(offers("Det är kvar")).isFalse();
    }

    @Test
    void ofTwoLeadsTheSecondSeesBothVersionsAndChooses() {
        Observation observation = reported(stop, ObservationCategory.VANDALISM);
        open(lead, path(observation));
        owner().setItems(List.of("Skolan"));
        _setValue(owner(), "Skolan");
        town.as().run(town.lead(), () -> care.assign(observation.id(), observation.version(), OWNER));
        press("Utse ansvarig");

        String both = _get(BothVersions.class).getElement().getTextRecursively();
        assertThat(both).contains("Skolan", OWNER);
        press("Spara mitt");
        assertNotice("Skolan är ansvarig.");
        assertThat(page()).contains("Ny ansvarig");
    }

    @Test
    void aStepTakenBesideTheListShowsInTheList() {
        Observation observation = reported(stop, ObservationCategory.VANDALISM);
        open(lead, "observationer", Map.of("plats", stop.arena().toString()));
        @SuppressWarnings("unchecked")
        Grid<ObservationLine> list = (Grid<ObservationLine>) _get(Grid.class);
        assertThat(pressed(list, _get(list, 0))).contains("Rapporterad", "Historik");

        owner().setItems(List.of(OWNER));
        _setValue(owner(), OWNER);
        press("Utse ansvarig");

        assertNotice(OWNER + " är ansvarig.");
        assertThat(_get(list, 0).observation()).isInstanceOf(AssignedObservation.class);
        assertThat(_get(Aside.class).getElement().getTextRecursively()).contains("Ansvarig utsedd");
    }

    private Observation withAPhoto() {
        open(worker, form());
        category().setValue(ObservationCategory.LITTER);
        _setValue(text("Var exakt?"), "Bakom Kuben");
        _get(PhotoField.class).receive("skräp.jpg", Pictures.jpeg(64, 48));
        press("Spara observationen");
        return here().getFirst();
    }

    @Test
    void aLeadRemovesAPhotoForGood() {
        Observation observation = withAPhoto();
        open(worker, path(observation));
        assertThat(offers("Ta bort bilden")).isFalse();

        open(lead, path(observation));
        press("Ta bort bilden");
        _fireConfirm(_get(ConfirmDialog.class));
        assertNotice("Bilden är borttagen");
        _assertNone(Image.class);
        assertThat(page()).contains("Bild borttagen");
    }

    @Test
    void aLeadBlursTheSquaresThatAreChosen() {
        Observation observation = withAPhoto();
        open(worker, path(observation));
        assertThat(offers("Gör en del otydlig")).isFalse();

        open(lead, path(observation));
        String before = _get(Image.class).getSrc();
        press("Gör en del otydlig");
        press("Gör otydligt");
        assertThat(_get(BlurDialog.class).getElement().getTextRecursively()).contains("Välj minst en ruta.");
        NativeButton square = _get(NativeButton.class, spec -> spec.withAttribute("aria-label", "Rad 4, kolumn 4"));
        _click(square);
        _click(square);
        assertThat(square.getElement().getAttribute("aria-pressed")).isEqualTo("false");
        _click(square);
        assertThat(square.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        press("Gör otydligt");

        assertNotice("Rutorna är otydliga nu.");
        assertThat(page()).contains("En del av bilden gjord otydlig");
        assertThat(_get(Image.class).getSrc()).as("a browser asks for it anew").isNotEqualTo(before);
    }

    @Test
    void anObservationThatDoesNotExistIsNotFound() {
        for (String id : List.of(ObservationId.next().toString(), "inte-en")) {
            open(worker, "observationer/" + id);
            _assertNone(ObservationView.class);
            assertSays("Sidan finns inte");
        }
    }

    // The list and its map.

    @Test
    void theAddressHoldsEveryFilterAndIsReadBack() {
        Observation lamp = reported(stop, ObservationCategory.LIGHTING);
        reported(stop, ObservationCategory.LITTER);
        String district = lamp.report().district().toString();
        open(lead, "observationer", Map.of("omrade", district));
        assertThat(page()).contains("2 observationer");
        assertThat(_size(_get(ObservationGrid.class))).isEqualTo(2);

        open(
                lead,
                "observationer",
                Map.of(
                        "omrade",
                        district,
                        "kategori",
                        "lighting",
                        "allvar",
                        "medium",
                        "lage",
                        "reported",
                        "plats",
                        stop.arena().toString()));
        assertThat(page()).contains("En observation");
        ObservationFilterBar bar = _get(ObservationFilterBar.class);
        assertThat(bar.filter())
                .isEqualTo(new ObservationFilter(
                        ObservationCategory.LIGHTING,
                        Severity.MEDIUM,
                        ObservationState.REPORTED,
                        lamp.report().district(),
                        stop.arena(),
                        false));
        assertThat(bar.write().getQueryString().split("&")).hasSize(5).contains("kategori=lighting", "lage=reported");

        open(lead, "observationer", Map.of("omrade", district, "allvar", "high"));
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Inga observationer passar");
        _assertNone(ObservationGrid.class);
        _assertNone(PortalMap.class);
    }

    @Test
    void anAddressThatMakesNoSenseShowsEverything() {
        reported(stop, ObservationCategory.LIGHTING);
        open(
                lead,
                "observationer",
                Map.of("omrade", "nej", "kategori", "nej", "allvar", "9", "lage", "", "plats", "x"));

        assertThat(_get(ObservationFilterBar.class).filter()).isEqualTo(ObservationFilter.ALL);
        _assertOne(ObservationGrid.class);
    }

    @Test
    void whenNothingIsOverdueThatIsSaid() {
        reported(stop, ObservationCategory.GRAFFITI);
        boolean anyOverdue = !town.as().call(lead, overview::overdue).isEmpty();
        open(lead, "observationer", Map.of("forsenade", "ja"));

        assertThat(_get(Checkbox.class).getValue()).isTrue();
        if (anyOverdue) {
            _assertOne(ObservationGrid.class);
        } else {
            assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Inget är försenat");
        }
    }

    @Test
    void theMapSaysHowManyAreWhereAndChoosesAPlace() {
        DistrictId district = town.district(unique("Kartan"));
        String name = unique("Torget");
        ArenaId square = ArenaId.next();
        town.as()
                .run(
                        lead,
                        () -> places.addArena(
                                square,
                                new ArenaDetails(
                                        district,
                                        name,
                                        ArenaKind.STREET,
                                        Position.read("58.6, 16.6").orElseThrow(),
                                        true)));
        ArenaId hidden = town.arena(district, unique("Kuben"));
        worker = town.worker();
        Shift round = startedAt(town.now(), List.of(square, hidden), worker);
        Stop first = town.arrived(round, worker);
        reported(first, ObservationCategory.LIGHTING);
        fixed(reported(first, ObservationCategory.LITTER));
        Arrival next = new Arrival(StopId.next(), round.id(), hidden, town.now(), first.id());
        Stop second = ((RoundOutcome.Arrived) town.as().call(worker, () -> rounds.arrive(next))).stop();
        reported(second, ObservationCategory.VEGETATION);
        open(lead, "observationer", Map.of("omrade", district.toString()));

        assertThat(map()).contains(name, "2 observationer, 1 inte åtgärdad", "\"tone\":\"warning\"");
        assertThat(page()).contains("En observation är på en plats som saknar läge på kartan.", "3 observationer");
        PortalMap map = _get(PortalMap.class);
        map.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        map.getElement(),
                        "marker-chosen",
                        JsonNodeFactory.instance.objectNode().put("event.detail.id", square.toString())));
        assertThat(_get(ObservationFilterBar.class).filter().arena()).isEqualTo(square);
        assertThat(page()).contains("2 observationer");
        assertThat(_size(_get(ObservationGrid.class))).isEqualTo(2);
    }

    @Test
    void isForWorkersAndLeads() {
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("observationer");
            if (role == Role.OUTREACH_WORKER || role == Role.TEAM_LEAD) {
                _assertOne(ObservationListView.class);
            } else {
                _assertNone(ObservationListView.class);
                assertSays("Den här sidan är inte för dig");
            }
        }
    }

    private String form() {
        return "pass/" + shift.id() + "/observation";
    }

    private static String path(Observation observation) {
        return "observationer/" + observation.id();
    }

    private List<Observation> here() {
        return town.as().call(lead, () -> overview.ofShift(shift.id())).stream()
                .map(line -> line.observation())
                .toList();
    }

    private Observation stored(Observation observation) {
        return town.as()
                .call(lead, () -> overview.find(observation.id()))
                .orElseThrow()
                .observation();
    }

    private Observation reported(Stop at, ObservationCategory category) {
        ObservationDraft draft = new ObservationDraft(
                ObservationId.next(),
                at.shift(),
                at.id(),
                new ObservationContent(category, "Gångtunneln", Severity.MEDIUM, ""),
                null);
        return saved(town.as().call(worker, () -> log.report(draft, null)));
    }

    private Observation fixed(Observation observation) {
        Observation assigned =
                saved(town.as().call(lead, () -> care.assign(observation.id(), observation.version(), OWNER)));
        return saved(town.as().call(worker, () -> care.fix(assigned.id(), assigned.version(), "Sanerat", null, null)));
    }

    private static Observation saved(SaveOutcome<Observation> outcome) {
        return ((SaveOutcome.Saved<Observation>) outcome).stored();
    }

    private StartedShift startedAt(Instant from, List<ArenaId> where, SignedInUser who) {
        Shift planned = town.plan(new ShiftPlan(from, from.plus(Duration.ofHours(2)), List.of(who.id()), where, ""));
        return ((RoundOutcome.Started) town.as().call(who, () -> rounds.start(planned.id(), town.now()))).shift();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<ObservationCategory> category() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Vad gäller det?"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Severity> severity() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Hur allvarligt är det?"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<@Nullable String> owner() {
        return _get(ComboBox.class, spec -> spec.withLabel("Ansvarig"));
    }

    private static String map() {
        return String.valueOf(_get(PortalMap.class).getElement().getPropertyRaw("model"));
    }
}
