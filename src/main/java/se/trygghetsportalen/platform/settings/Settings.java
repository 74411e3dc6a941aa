package se.trygghetsportalen.platform.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.settings.domain.Reading;
import se.trygghetsportalen.platform.settings.domain.Setting;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.platform.settings.domain.SettingKey;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.platform.settings.domain.SettingRepository;
import se.trygghetsportalen.platform.settings.domain.SettingRepository.StoredSetting;
import se.trygghetsportalen.shared.CurrentActor;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * What the municipality has decided. Reading is open to all of the portal and costs nothing; only an administrator
 * changes a setting, and every change is audited.
 *
 * <p>The values are remembered for a moment: on the node that changed one the new value holds at once, on another node
 * within {@link #REMEMBERED}.
 */
@Service
public class Settings {
    /** For how long a node may go on with a value that another node has changed. */
    public static final Duration REMEMBERED = Duration.ofSeconds(10);

    /** The role's name as {@code people} writes it; this room stands below that one and cannot import it. */
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final SettingRepository repository;
    private final CurrentActor currentActor;
    private final AuditTrail trail;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    Settings(SettingRepository repository, CurrentActor currentActor, AuditTrail trail, Clock clock) {
        this.repository = repository;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    /** The value that holds: what the municipality has set, or the key's fallback. */
    @PermitAll
    public <T> T value(SettingKey<T> key) {
        StoredSetting stored = stored().get(key.name());
        if (stored != null && key.read(stored.value()) instanceof Reading.Value<T>(T value)) {
            return value;
        }
        // A stored value that this release no longer accepts is treated as if none were set, and shown so on the page.
        return key.fallback();
    }

    /** Every setting as it stands in the database, in the order of {@link SettingKeys#ALL}. */
    @RolesAllowed(ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Setting> all() {
        return settings(byName(repository.all()));
    }

    /**
     * Changes settings together: all of them, or none when one is wrong or was changed by somebody else meanwhile.
     * A setting that already has the value is left alone, so repeating a change does nothing.
     */
    @RolesAllowed(ADMINISTRATOR)
    @Transactional
    public SaveOutcome<List<Setting>> change(List<SettingChange> changes) {
        List<Problem> problems = changes.stream().flatMap(Settings::problemOf).toList();
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Map<String, StoredSetting> before = byName(repository.all());
        for (SettingChange change : changes) {
            String text = normalized(change.key(), change.text());
            StoredSetting stored = before.get(change.key().name());
            if (stored != null && stored.value().equals(text)) {
                continue;
            }
            if (!write(change, text)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new SaveOutcome.Stale<>(settings(before));
            }
            trail.record(new AuditEntry(
                    currentActor.actor(),
                    "setting.changed",
                    "setting",
                    change.key().subjectId(),
                    Map.of(change.key().name(), text)));
        }
        forgetAfterCommit();
        return new SaveOutcome.Saved<>(settings(byName(repository.all())));
    }

    private boolean write(SettingChange change, String text) {
        return change.version() == 0
                ? repository.insert(change.key().name(), text)
                : repository.update(change.key().name(), text, change.version());
    }

    private static Stream<Problem> problemOf(SettingChange change) {
        return change.key().read(change.text()) instanceof Reading.Wrong<?>(String textKey, List<Object> arguments)
                ? Stream.of(new Problem(change.key().name(), textKey, arguments))
                : Stream.empty();
    }

    private static <T> String normalized(SettingKey<T> key, String typed) {
        return switch (key.read(typed)) {
            case Reading.Value<T>(T value) -> key.write(value);
            case Reading.Wrong<T> wrong -> throw new IllegalArgumentException(key.name() + ": " + wrong.textKey());
        };
    }

    private static List<Setting> settings(Map<String, StoredSetting> stored) {
        List<Setting> settings = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.ALL) {
            settings.add(setting(key, stored.get(key.name())));
        }
        return List.copyOf(settings);
    }

    private static <T> Setting setting(SettingKey<T> key, @Nullable StoredSetting stored) {
        return stored == null
                ? new Setting(key, key.write(key.fallback()), 0)
                : new Setting(key, stored.value(), stored.version());
    }

    private Map<String, StoredSetting> stored() {
        Remembered known = remembered;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.readAt(), now).abs().compareTo(REMEMBERED) > 0) {
            known = new Remembered(byName(repository.all()), now);
            remembered = known;
        }
        return known.byName();
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered = null;
            }
        });
    }

    private static Map<String, StoredSetting> byName(List<StoredSetting> settings) {
        return settings.stream().collect(Collectors.toMap(StoredSetting::name, Function.identity()));
    }

    private record Remembered(Map<String, StoredSetting> byName, Instant readAt) {}
}
