package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.Setting;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.shared.SaveOutcome;

/** What Ekånge has decided for itself. */
@Component
@Order(20)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class SettingsChapter implements DemoChapter {
    private final DemoPeople people;
    private final Settings settings;

    SettingsChapter(DemoPeople people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        return List.of(new DemoStep("settings", () -> people.as("admin", this::decide)));
    }

    private List<Setting> decide() {
        Map<String, Setting> standing = settings.all().stream()
                .collect(Collectors.toMap(setting -> setting.key().name(), setting -> setting));
        List<SettingChange> changes = DemoFiles.rows("settings").stream()
                .map(row -> change(standing.get(row.getField("name")), row))
                .toList();
        return switch (settings.change(changes)) {
            case SaveOutcome.Saved<List<Setting>>(List<Setting> stored) -> stored;
            case SaveOutcome<List<Setting>> refused -> throw new IllegalStateException("Settings: " + refused);
        };
    }

    private static SettingChange change(@Nullable Setting standing, NamedCsvRecord row) {
        if (standing == null) {
            throw new IllegalStateException("settings.csv names a setting that does not exist: " + row);
        }
        return new SettingChange(standing.key(), row.getField("value"), standing.version());
    }
}
