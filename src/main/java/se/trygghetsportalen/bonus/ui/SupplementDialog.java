package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where an officer writes what is missing; the association gets it by the bell and by mail. */
class SupplementDialog extends SaveDialog<SupplementDialog.Ask, Application> {
    /** What is asked for. */
    public record Ask(String askedFor) {}

    SupplementDialog(ApplicationInbox inbox, Application application, Consumer<Application> saved) {
        super(
                "",
                Ask.class,
                application.version(),
                (ask, version) -> inbox.askForSupplement(application.id(), version, ask.askedFor()),
                saved);
        setHeaderTitle(getTranslation("bonus.case.ask"));
        TextArea what = new TextArea(getTranslation("bonus.case.ask.what"));
        what.setHelperText(getTranslation("bonus.case.ask.help"));
        what.setMaxLength(Application.MAX_ASKED_FOR);
        what.setMinHeight("8rem");
        what.addClassName("wide");
        form().bind(what, "askedFor");
        addField("askedFor", what);
        show(new Ask(""));
    }

    @Override
    protected Ask detailsOf(Application stored) {
        return new Ask(stored.askedFor());
    }

    @Override
    protected int versionOf(Application stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Ask stored, Ask own) {
        return List.of(new Line(getTranslation("bonus.case.ask.what"), stored.askedFor(), own.askedFor()));
    }
}
