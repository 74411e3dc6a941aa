package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import se.trygghetsportalen.payouts.PaymentAbsences;
import se.trygghetsportalen.payouts.PaymentRights;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;

/** The register of who may sign payments. */
@Route(PayoutNavigation.RIGHTS)
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
class RightsView extends Page implements HasDynamicTitle {
    private final transient PaymentRights rights;
    private final Div content = new Div();
    private final boolean keeper;

    RightsView(PaymentRights rights, PaymentAbsences absences, CurrentUser currentUser) {
        this.rights = rights;
        keeper = currentUser.require().isAny(Role.ADMINISTRATOR);
        setTitle(getTranslation("payouts.rights"));
        setIntro(getTranslation("payouts.rights.intro"));
        if (keeper) {
            setPrimaryAction(
                    new Button(getTranslation("payouts.right.add"), VaadinIcon.PLUS.create(), click -> grant()));
        }
        content.addClassName("section");
        add(content, new AbsenceSection(rights, absences));
        show();
    }

    private void show() {
        content.removeAll();
        PaymentRights.Register register = rights.register();
        if (register.rights().isEmpty()) {
            content.add(
                    new EmptyState(getTranslation("payouts.rights.none"), getTranslation("payouts.rights.none.how")));
            return;
        }
        Grid<PaymentRight> grid = new Grid<>();
        grid.setItems(register.rights());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("payouts.rights"));
        grid.setAllRowsVisible(true);
        grid.addColumn(right -> register.names().getOrDefault(right.person(), ""))
                .setHeader(getTranslation("payouts.right.person"))
                .setAutoWidth(true);
        grid.addColumn(right ->
                        getTranslation("payouts.right.duty." + right.duty().name()))
                .setHeader(getTranslation("payouts.right.duty"))
                .setAutoWidth(true);
        grid.addColumn(PaymentRight::responsibility)
                .setHeader(getTranslation("payouts.responsibility-code"))
                .setAutoWidth(true);
        grid.addColumn(right -> PayoutWords.kronor(right.limit()))
                .setHeader(getTranslation("payouts.right.limit"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(RightsView::period)
                .setHeader(getTranslation("payouts.right.period"))
                .setAutoWidth(true);
        grid.addColumn(right -> deputyFor(register, right))
                .setHeader(getTranslation("payouts.right.deputy-for"))
                .setAutoWidth(true);
        grid.addColumn(right -> superior(register, right))
                .setHeader(getTranslation("payouts.right.superior"))
                .setAutoWidth(true);
        Grid.Column<PaymentRight> change = keeper
                ? grid.addComponentColumn(this::change)
                        .setHeader(getTranslation("payouts.right.change"))
                        .setAutoWidth(true)
                        .setFlexGrow(0)
                : null;
        PhoneRows.in(
                grid,
                right -> PhoneRows.Block.of(
                        register.names().getOrDefault(right.person(), ""),
                        null,
                        getTranslation(
                                "payouts.right.line",
                                getTranslation(
                                        "payouts.right.duty." + right.duty().name()),
                                right.responsibility(),
                                PayoutWords.kronor(right.limit())),
                        period(right),
                        right.deputyFor() == null
                                ? ""
                                : getTranslation("payouts.right.deputy-for") + " " + deputyFor(register, right),
                        right.superior() == null
                                ? ""
                                : getTranslation("payouts.right.superior") + ": " + superior(register, right)),
                change);
        content.add(grid);
    }

    private static String period(PaymentRight right) {
        return right.from() + "\u2013" + Objects.toString(right.to(), "");
    }

    private static String superior(PaymentRights.Register register, PaymentRight right) {
        return right.superior() == null ? "" : register.names().getOrDefault(right.superior(), "");
    }

    private static String deputyFor(PaymentRights.Register register, PaymentRight right) {
        return right.deputyFor() == null ? "" : register.names().getOrDefault(right.deputyFor(), "");
    }

    private Button change(PaymentRight right) {
        Button change = new Button(getTranslation("payouts.right.change"));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.addClickListener(click -> new RightDialog(
                        getTranslation("payouts.right.change"),
                        rights,
                        right.details(),
                        right.version(),
                        (details, version) -> rights.change(right.id(), version, details),
                        this::stored)
                .open());
        return change;
    }

    private void grant() {
        UUID id = Ids.next();
        new RightDialog(
                        getTranslation("payouts.right.add"),
                        rights,
                        RightDialog.empty(rights.usualResponsibility()),
                        0,
                        (details, version) -> rights.grant(id, details),
                        this::stored)
                .open();
    }

    private void stored(PaymentRight right) {
        Notices.success(getTranslation("payouts.right.saved"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.rights");
    }
}
