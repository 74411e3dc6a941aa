package se.trygghetsportalen.platform.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.Setting;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.platform.settings.domain.SettingGroup;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** Every setting with the sentence that says what it changes. What was typed is saved together or not at all. */
@Route(SettingsNavigation.PATH)
@RolesAllowed(SettingsView.ADMINISTRATOR)
class SettingsView extends Page implements HasDynamicTitle {
    /** The role's name as {@code people} writes it; this room stands below that one and cannot import it. */
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final transient Settings settings;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Div conflict = new Div();

    SettingsView(Settings settings) {
        this.settings = settings;
        setTitle(getTranslation("settings.title"));
        setIntro(getTranslation("settings.intro"));
        Button save = new Button(getTranslation("settings.save"), click -> save());
        setPrimaryAction(save);
        conflict.setVisible(false);
        add(conflict);
        List<Setting> all = settings.all();
        for (SettingGroup group : SettingGroup.values()) {
            H2 heading = new H2(getTranslation(group.textKey()));
            heading.addClassName("wide");
            Section section = new Section(heading);
            section.addClassNames("card", "form", "settings-group");
            for (Setting setting : all) {
                if (setting.key().group() == group) {
                    Row row = new Row(setting);
                    rows.put(setting.key().name(), row);
                    section.add(row.field);
                }
            }
            add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    private void save() {
        List<SettingChange> changes =
                rows.values().stream().filter(Row::changed).map(Row::change).toList();
        rows.values().forEach(row -> row.field.setInvalid(false));
        clearConflict();
        if (changes.isEmpty()) {
            Notices.success(getTranslation("settings.unchanged"));
            return;
        }
        switch (settings.change(changes)) {
            case SaveOutcome.Saved<List<Setting>>(List<Setting> stored) -> {
                stored.forEach(this::show);
                Notices.success(getTranslation("settings.saved"));
            }
            case SaveOutcome.Invalid<List<Setting>>(List<Problem> problems) -> problems.forEach(this::showAtField);
            case SaveOutcome.Stale<List<Setting>>(List<Setting> stored) -> showConflict(stored);
            // Settings are never removed.
            case SaveOutcome.Missing<List<Setting>> missing -> throw new IllegalStateException("A setting is missing");
        }
    }

    private void show(Setting setting) {
        row(setting.key().name()).show(setting);
    }

    private void showAtField(Problem problem) {
        TextField field = row(problem.field()).field;
        field.setErrorMessage(
                getTranslation(problem.textKey(), problem.arguments().toArray()));
        field.setInvalid(true);
    }

    private void showConflict(List<Setting> stored) {
        List<Line> lines = stored.stream()
                .filter(setting -> row(setting.key().name()).changed())
                .map(setting -> new Line(
                        getTranslation(setting.key().labelKey()),
                        setting.text(),
                        row(setting.key().name()).field.getValue().strip()))
                .toList();
        conflict.add(new BothVersions(
                lines,
                () -> {
                    stored.forEach(setting -> row(setting.key().name()).readAgain(setting));
                    save();
                },
                () -> {
                    clearConflict();
                    stored.forEach(this::show);
                }));
        conflict.setVisible(true);
        conflict.scrollIntoView();
    }

    private void clearConflict() {
        conflict.removeAll();
        conflict.setVisible(false);
    }

    private Row row(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("No field for the setting " + name);
        }
        return row;
    }

    /** A setting as it was read, with the field in which it is changed. */
    private final class Row {
        private final TextField field = new TextField();
        private Setting read;

        Row(Setting setting) {
            read = setting;
            field.setLabel(getTranslation(setting.key().labelKey()));
            field.setHelperText(getTranslation(setting.key().helpKey()));
            field.setManualValidation(true);
            field.setValue(setting.text());
        }

        boolean changed() {
            return !field.getValue().strip().equals(read.text());
        }

        SettingChange change() {
            return new SettingChange(read.key(), field.getValue(), read.version());
        }

        void show(Setting setting) {
            read = setting;
            field.setValue(setting.text());
        }

        /** Takes the stored version and keeps what was typed, if anything was. */
        void readAgain(Setting setting) {
            if (changed()) {
                read = setting;
            } else {
                show(setting);
            }
        }
    }
}
