package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.CheckIns;
import se.trygghetsportalen.activity.domain.CheckInOutcome;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionSight;
import se.trygghetsportalen.activity.domain.Visit;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.Visitor;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;

/** The door on a phone: known aliases by one tap, newcomers, and heads without an alias. Everything can be taken back. */
class Door extends Div {
    private static final int MOST_TILES = 24;

    private final transient CheckIns checkIns;
    private final transient ActivityOverview overview;
    private final transient SessionId session;
    private final transient ActivityWords words;
    private final transient Runnable gone;
    private final H2 count = new H2();
    private final Paragraph genders = new Paragraph();
    private final TextField search = new TextField();
    private final Div tiles = new Div();
    private final Div heads = new Div();
    private final Section here = new Section();
    private final Button undo = new Button();
    private transient @Nullable VisitId latest;
    private transient List<Visitor> known = List.of();
    private transient Set<VisitorId> present = Set.of();

    /** @param gone called when the doors are no longer open */
    Door(CheckIns checkIns, ActivityOverview overview, SessionSight sight, ActivityWords words, Runnable gone) {
        this.checkIns = checkIns;
        this.overview = overview;
        this.session = sight.session().id();
        this.words = words;
        this.gone = gone;
        addClassName("door");
        Div sum = new Div(count, genders);
        sum.getElement().setAttribute("role", "status");
        undo.setText(getTranslation("activity.undo"));
        undo.setIcon(VaadinIcon.ARROW_BACKWARD.create());
        undo.addClickListener(click -> takeBack());
        Div card = new Div(sum, undo);
        card.addClassNames("card", "door-sum");
        genders.addClassName("soft");
        search.setLabel(getTranslation("activity.alias.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> showTiles());
        search.getElement().setAttribute("autocomplete", "off");
        Button newcomer = new Button(
                getTranslation("activity.visitor.new"),
                VaadinIcon.PLUS.create(),
                click -> new NewVisitorDialog(checkIns, session, search.getValue(), this::came).open());
        Div find = new Div(search, newcomer);
        find.addClassName("door-search");
        tiles.addClassName("door-tiles");
        heads.addClassName("door-tiles");
        Section aliases = new Section(new H2(getTranslation("activity.aliases")), find, tiles);
        aliases.addClassName("section");
        Section counted = new Section(new H2(getTranslation("activity.counted")), heads);
        counted.addClassName("section");
        here.addClassName("section");
        add(card, aliases, counted, here);
        show(sight);
    }

    private void reload() {
        overview.find(session).ifPresent(this::show);
    }

    private void show(SessionSight sight) {
        known = checkIns.known(session);
        present = sight.present().stream().map(each -> each.visitor().id()).collect(Collectors.toSet());
        count.setText(getTranslation("activity.visits", sight.visits().total()));
        genders.setText(words.genders(sight.visits()));
        undo.setVisible(latest != null);
        showTiles();
        heads.removeAll();
        for (Gender gender : Gender.values()) {
            Button one = new Button(
                    getTranslation(
                            "activity.count-one",
                            getTranslation(gender.textKey()),
                            sight.counted().in(gender)),
                    VaadinIcon.PLUS.create(),
                    click -> came(checkIns.count(VisitId.next(), session, gender)));
            heads.add(one);
        }
        here.removeAll();
        here.setVisible(!sight.present().isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("door-present");
        sight.present()
                .forEach(each ->
                        list.add(new ListItem(each.visitor().details().alias() + " · " + words.clock(each.at()))));
        here.add(new H2(getTranslation("activity.here", sight.present().size())), list);
    }

    private void showTiles() {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Visitor> found = known.stream()
                .filter(each -> !present.contains(each.id()))
                .filter(each -> each.details().alias().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        tiles.removeAll();
        found.stream().limit(MOST_TILES).forEach(each -> tiles.add(tile(each)));
        Stream.of(sentence(typed, found.size()))
                .filter(words -> !words.isEmpty())
                .map(Paragraph::new)
                .forEach(tiles::add);
    }

    /** What there is to say beside the tiles; empty for nothing. */
    private String sentence(String typed, int found) {
        if (found > MOST_TILES) {
            return getTranslation("activity.alias.more", found - MOST_TILES);
        }
        if (found > 0) {
            return "";
        }
        return getTranslation(typed.isEmpty() ? "activity.alias.nobody" : "activity.alias.not-found");
    }

    private Button tile(Visitor visitor) {
        Button tile = new Button(
                visitor.details().alias(), click -> came(checkIns.checkIn(VisitId.next(), session, visitor.id())));
        tile.setAriaLabel(
                getTranslation("activity.check-in.named", visitor.details().alias()));
        return tile;
    }

    private void came(CheckInOutcome outcome) {
        switch (outcome) {
            case CheckInOutcome.Counted(Visit visit) -> {
                search.clear();
                latest = visit.id();
                reload();
            }
            case CheckInOutcome.AlreadyHere here -> {
                Notices.success(getTranslation("activity.already-here"));
                reload();
            }
            case CheckInOutcome.NotOpen closed -> {
                Notices.failure(getTranslation("activity.not-open"));
                gone.run();
            }
            case CheckInOutcome.AliasTaken taken -> reload();
            case CheckInOutcome.Refused(List<Problem> problems) ->
                Notices.failure(getTranslation(problems.getFirst().textKey()));
        }
    }

    /** Takes back the tap before; on this page, so that no notice lies over what is tapped next. */
    private void takeBack() {
        VisitId visit = latest;
        latest = null;
        if (visit == null || checkIns.takeBack(session, visit)) {
            reload();
        } else {
            Notices.failure(getTranslation("activity.not-open"));
            gone.run();
        }
    }
}
