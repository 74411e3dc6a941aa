package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.TakeBackOutcome;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Navigation;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** Logs a contact at the team's open stop. Where there is none, it leads back to the shift. */
@Route("pass/:id/kontakt")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ContactFormView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ShiftOverview shifts;
    private final transient ContactOverview contacts;
    private final transient ContactLog log;
    private final transient Places places;
    private final transient Clock clock;
    private final ContactForm form;
    private final Button save = new Button();
    private final transient DraftKeepers drafts;
    private transient @Nullable DraftKeeper<Draft> draft;
    /** Made once per form: however often it is saved, it is one contact. A draft keeps it. */
    private transient ContactId id = ContactId.next();

    /** What stands in the form, and under which id it would be saved. */
    record Draft(String id, ContactForm.Typed typed) {}

    ContactFormView(
            ShiftOverview shifts,
            ContactOverview contacts,
            ContactLog log,
            Places places,
            Clock clock,
            DraftKeepers drafts) {
        this.drafts = drafts;
        this.shifts = shifts;
        this.contacts = contacts;
        this.log = log;
        this.places = places;
        this.clock = clock;
        this.form = new ContactForm(clock);
        addClassName("contact-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ShiftId shift = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::shiftId)
                .orElseThrow(NotFoundException::new);
        ShiftSight sight = shifts.find(shift).orElseThrow(NotFoundException::new);
        Optional<Stop> stop = sight.openStop();
        if (stop.isEmpty() || !sight.mine()) {
            event.forwardTo(OutreachNavigation.pathOf(shift));
            return;
        }
        boolean sameAgain =
                event.getLocation().getQueryParameters().getParameters().containsKey(OutreachNavigation.SAME_AGAIN);
        Optional<Contact> last = contacts.lastOwn();
        last.map(Contact::content).ifPresent(content -> form.beginWith(content, sameAgain));
        show(shift, stop.get());
    }

    private void show(ShiftId shift, Stop stop) {
        Arena arena = places.requireArena(stop.arena());
        setTitle(getTranslation("outreach.contact.title", arena.name()));
        form.atOnlinePlace(arena.kind() == ArenaKind.ONLINE);
        DraftKeeper<Draft> keeper = drafts.keep(
                "outreach.contact",
                shift.value(),
                Draft.class,
                () -> new Draft(id.toString(), form.typed()),
                this::restore);
        keeper.watch(form);
        draft = keeper;
        save.setText(getTranslation("outreach.contact.save"));
        save.setIcon(VaadinIcon.CHECK.create());
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        save.addClassName("big");
        save.setDisableOnClick(true);
        save.addClickListener(click -> save(shift, stop));
        form.whenMasked(() -> save(shift, stop));
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            keeper.discard();
            backTo(shift);
        });
        Div bar = new Div(save, cancel);
        bar.addClassNames("action-bar", "sticky");
        add(keeper, form, bar);
    }

    private void restore(Draft kept) {
        id = ContactId.of(kept.id());
        form.restore(kept.typed());
    }

    private void save(ShiftId shift, Stop stop) {
        try {
            Optional<ContactContent> content = form.read();
            if (content.isPresent()) {
                show(log.log(new ContactDraft(id, shift, stop.id(), content.get())), shift);
            }
        } finally {
            save.setEnabled(true);
        }
    }

    private void show(LogOutcome outcome, ShiftId shift) {
        switch (outcome) {
            case LogOutcome.Stored(Contact contact) -> saved(contact, shift);
            // An answer was lost on its way: for who waits for it, it is saved now.
            case LogOutcome.Already(Contact contact) -> saved(contact, shift);
            case LogOutcome.Conflict conflict -> Notices.failure(getTranslation("outreach.contact.conflict"));
            case LogOutcome.TakenBack takenBack ->
                Notices.failure(getTranslation("outreach.contact.taken-back.before"));
            case LogOutcome.NotRunning notRunning -> Notices.failure(getTranslation("outreach.contact.not-running"));
            case LogOutcome.Refused refused -> form.show(refused.problems());
        }
    }

    private void saved(Contact contact, ShiftId shift) {
        if (draft != null) {
            draft.discard();
        }
        String at = new ShiftWords(getLocale(), this::getTranslation).clock(contact.createdAt());
        backTo(shift);
        Notices.success(getTranslation("outreach.contact.saved", at), () -> takeBack(contact.id(), shift));
    }

    private void takeBack(ContactId contact, ShiftId shift) {
        switch (log.takeBack(contact)) {
            case TakeBackOutcome.TakenBack takenBack -> {
                Notices.success(getTranslation("outreach.contact.taken-back"));
                backTo(shift);
            }
            case TakeBackOutcome.TooLate tooLate ->
                Notices.failure(getTranslation("outreach.contact.taken-back.too-late"));
            case TakeBackOutcome.Missing missing -> backTo(shift);
        }
    }

    private static void backTo(ShiftId shift) {
        Navigation.openAnew(OutreachNavigation.pathOf(shift));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
