package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.uikit.Notices;

/** What can be done with a shift before it starts: by its team, and by the lead. */
class PlannedShiftSteps extends Div {
    private final transient TeamPlaces places;
    private final Runnable reload;

    PlannedShiftSteps(
            ShiftSight sight,
            PlannedShift shift,
            boolean lead,
            PlanDialogs dialogs,
            TeamPlaces places,
            Runnable reload) {
        this.places = places;
        this.reload = reload;
        addClassName("action-bar");
        if (shift.plan().openPlaces() > 0) {
            Paragraph open = new Paragraph(
                    getTranslation("outreach.plan.open", shift.plan().openPlaces()));
            open.addClassName("soft");
            add(open);
        }
        if (sight.mine()) {
            addOffer(shift, places.hasOffered(shift.id()));
        }
        if (lead) {
            add(new Button(
                    getTranslation("outreach.plan.change"),
                    VaadinIcon.EDIT.create(),
                    click -> dialogs.openChange(shift, saved -> reload.run())));
        }
        add(printLink(shift));
        if (lead) {
            Button cancel = new Button(
                    getTranslation("outreach.cancel"),
                    VaadinIcon.BAN.create(),
                    click -> dialogs.openCancel(shift, reload));
            cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            add(cancel);
        }
    }

    private void addOffer(PlannedShift shift, boolean offered) {
        if (!offered) {
            add(new Button(getTranslation("outreach.place.offer"), VaadinIcon.EXCHANGE.create(), click -> {
                PlaceWords.say(this, places.offer(shift.id()), "outreach.place.offered");
                reload.run();
            }));
            return;
        }
        Div state = new Div(VaadinIcon.EXCHANGE.create(), new Span(getTranslation("outreach.place.is-offered")));
        state.addClassNames("notice-bar", "info");
        Button keep = new Button(getTranslation("outreach.place.withdraw"), click -> {
            places.withdraw(shift.id());
            Notices.success(getTranslation("outreach.place.withdrawn"));
            reload.run();
        });
        state.add(keep);
        add(state);
    }

    private Anchor printLink(PlannedShift shift) {
        Anchor print = new Anchor(PlanNavigation.sheetPath(shift.id()), getTranslation("outreach.sheet.link"));
        print.addClassName("bar-link");
        return print;
    }
}
