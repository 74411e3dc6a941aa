package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.SaveDialog;

/** When the committee met, its minutes were adjusted, and the notice was up. */
class NoticeDialog extends SaveDialog<Signing.Notice, Signing> {
    NoticeDialog(Signing signing, BonusDecisions decisions, Consumer<Signing> saved) {
        super(
                "",
                Signing.Notice.class,
                signing.version(),
                (notice, version) -> decisions.notice(signing.id(), version, notice),
                saved);
        setHeaderTitle(getTranslation("bonus.notice.enter"));
        Binder<Signing.Notice> form = form();
        for (String name : List.of("meeting", "adjusted", "up", "down")) {
            DateField field = new DateField(getTranslation("bonus.notice." + name));
            form.forField(field).bind(name);
            addField(name, field);
        }
        show(signing.notice());
    }

    @Override
    protected Signing.Notice detailsOf(Signing stored) {
        return stored.notice();
    }

    @Override
    protected int versionOf(Signing stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Signing.Notice stored, Signing.Notice own) {
        return List.of(
                line("bonus.notice.meeting", stored.meeting(), own.meeting()),
                line("bonus.notice.adjusted", stored.adjusted(), own.adjusted()),
                line("bonus.notice.up", stored.up(), own.up()),
                line("bonus.notice.down", stored.down(), own.down()));
    }

    private Line line(String key, @Nullable LocalDate stored, @Nullable LocalDate own) {
        return new Line(getTranslation(key), said(stored), said(own));
    }

    private static String said(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
