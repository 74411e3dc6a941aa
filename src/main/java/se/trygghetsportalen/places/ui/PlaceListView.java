package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.PlaceImport;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.MapTiles;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PortalMap;
import se.trygghetsportalen.uikit.PortalMap.Marker;
import se.trygghetsportalen.uikit.Tone;

/** The register of places, district by district. Leads and administrators add to it and change it. */
@Route(PlacesNavigation.PATH + "/:arena?")
@StyleSheet("context://places.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
class PlaceListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    /** More than any register has: the page shows it whole. */
    private static final int ALL = 10_000;

    private final transient Places places;
    private final boolean mayEdit;
    private final transient PlaceImport placeImport;
    private final transient PlaceDialogs dialogs;
    private final TextField words = new TextField();
    private final Checkbox unused = new Checkbox();
    private final PortalMap map;
    private final Div districtSections = new Div();

    PlaceListView(
            Places places, PlaceImport placeImport, PlaceDialogs dialogs, MapTiles tiles, CurrentUser currentUser) {
        this.places = places;
        this.placeImport = placeImport;
        this.dialogs = dialogs;
        map = new PortalMap(getTranslation("places.map"), tiles);
        map.addMarkerListener(arena -> show(Optional.of(ArenaId.of(arena))));
        mayEdit = currentUser.require().isAny(Role.TEAM_LEAD, Role.ADMINISTRATOR);
        setTitle(getTranslation("places.title"));
        setIntro(getTranslation("places.intro"));
        if (mayEdit) {
            Button addArena = new Button(getTranslation("places.arena.add"), VaadinIcon.PLUS.create());
            addArena.addClickListener(click -> dialogs.openNewArena(this::saved));
            setPrimaryAction(addArena);
            Button addDistrict = new Button(getTranslation("places.district.add"));
            addDistrict.addClickListener(click -> dialogs.openNewDistrict(this::saved));
            Button fromFile = new Button(getTranslation("places.import.open"), VaadinIcon.UPLOAD_ALT.create());
            fromFile.addClickListener(
                    click -> new PlaceImportDialog(placeImport, places, () -> show(Optional.empty())).open());
            addActions(addDistrict, fromFile);
        }
        words.setLabel(getTranslation("places.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> show(Optional.empty()));
        words.addClassName("places-search");
        unused.setLabel(getTranslation("places.unused.show"));
        unused.addValueChangeListener(change -> show(Optional.empty()));
        districtSections.addClassName("places");
        Div filters = new Div(words, unused);
        filters.addClassName("places-filters");
        Div list = new Div(filters, districtSections);
        list.addClassName("places-list");
        Div beside = new Div(map);
        beside.addClassName("places-map");
        Div content = new Div(beside, list);
        content.addClassName("places-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ArenaId> wanted = event.getRouteParameters().get("arena").map(PlaceListView::arenaId);
        if (wanted.isPresent() && places.findArena(wanted.get()).isEmpty()) {
            throw new NotFoundException();
        }
        show(wanted);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("places.title");
    }

    private static ArenaId arenaId(String text) {
        try {
            return new ArenaId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    void show(Optional<ArenaId> pointedOut) {
        districtSections.removeAll();
        List<District> districts = places.districts().stream()
                .filter(district -> unused.getValue() || district.active())
                .toList();
        String typed = words.getValue().strip();
        List<Arena> arenas = (typed.isEmpty() ? places.arenas() : places.search(typed, ALL))
                .stream()
                        .filter(arena -> unused.getValue()
                                || arena.active()
                                || pointedOut.filter(arena.id()::equals).isPresent())
                        .toList();
        showOnMap(districts, arenas, pointedOut);
        if (districts.isEmpty()) {
            districtSections.add(new EmptyState(
                    getTranslation("places.empty.title"),
                    getTranslation(mayEdit ? "places.empty.lead" : "places.empty.worker")));
            return;
        }
        if (arenas.isEmpty() && !typed.isEmpty()) {
            districtSections.add(
                    new EmptyState(getTranslation("places.none.title", typed), getTranslation("places.none.text")));
            return;
        }
        var byDistrict = arenas.stream().collect(Collectors.groupingBy(Arena::district));
        for (District district : districts) {
            List<Arena> here = byDistrict.getOrDefault(district.id(), List.of());
            if (typed.isEmpty() || !here.isEmpty()) {
                DistrictSection section = new DistrictSection(district, here);
                if (mayEdit) {
                    section.makeEditable(
                            each -> dialogs.openChange(each, this::saved),
                            each -> dialogs.openChange(each, this::saved));
                }
                pointedOut.ifPresent(section::pointOut);
                districtSections.add(section);
            }
        }
    }

    private void showOnMap(List<District> districts, List<Arena> arenas, Optional<ArenaId> pointedOut) {
        map.show(
                PlaceMarks.outlines(districts),
                arenas.stream()
                        .flatMap(arena -> arena.position().stream()
                                .map(position -> new Marker(
                                        arena.id().toString(),
                                        arena.name(),
                                        getTranslation(arena.kind().textKey()),
                                        position.latitude(),
                                        position.longitude(),
                                        arena.active() ? Tone.NEUTRAL : Tone.WARNING)))
                        .toList());
        map.pointOut(pointedOut.map(ArenaId::toString).orElse(null));
    }

    private void saved(District district) {
        Notices.success(getTranslation("places.saved", district.name()));
        show(Optional.empty());
    }

    private void saved(Arena arena) {
        Notices.success(getTranslation("places.saved", arena.name()));
        show(Optional.of(arena.id()));
    }
}
