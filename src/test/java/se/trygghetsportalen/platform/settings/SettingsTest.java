package se.trygghetsportalen.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.settings.domain.Setting;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.platform.settings.domain.SettingKey;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.platform.settings.domain.SettingRepository;
import se.trygghetsportalen.shared.ActorId;

/** Reading, without a database: what a stored value means and for how long it is remembered. */
class SettingsTest {
    private final StandingClock clock = new StandingClock();
    private final MemoryRepository repository = new MemoryRepository();
    private final List<AuditEntry> trail = new ArrayList<>();
    private final Settings settings = new Settings(repository, () -> ActorId.SYSTEM, trail::add, clock);

    @Test
    void answersTheFallbackUntilTheMunicipalityHasDecided() {
        assertThat(settings.value(SettingKeys.MINIMUM_TEAM)).isEqualTo(2);
    }

    @Test
    void answersWhatTheMunicipalityHasDecided() {
        repository.insert(SettingKeys.MINIMUM_TEAM.name(), "3");

        assertThat(settings.value(SettingKeys.MINIMUM_TEAM)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "99"})
    void answersTheFallbackForAStoredValueThatIsNoLongerAccepted(String stored) {
        repository.insert(SettingKeys.MINIMUM_TEAM.name(), stored);

        assertThat(settings.value(SettingKeys.MINIMUM_TEAM)).isEqualTo(2);
    }

    @Test
    void asksTheDatabaseOnceAndAgainWhenTheMemoryIsOld() {
        settings.value(SettingKeys.MINIMUM_TEAM);
        repository.insert(SettingKeys.MINIMUM_TEAM.name(), "3");
        clock.now = clock.now.plus(Settings.REMEMBERED);

        assertThat(settings.value(SettingKeys.MINIMUM_TEAM)).isEqualTo(2);
        assertThat(repository.reads).isEqualTo(1);

        clock.now = clock.now.plusMillis(1);
        assertThat(settings.value(SettingKeys.MINIMUM_TEAM)).isEqualTo(3);
    }

    @Test
    void asksAgainWhenTheClockWasSetBack() {
        settings.value(SettingKeys.MINIMUM_TEAM);
        repository.insert(SettingKeys.MINIMUM_TEAM.name(), "3");
        clock.now = clock.now.minusSeconds(3_600);

        assertThat(settings.value(SettingKeys.MINIMUM_TEAM)).isEqualTo(3);
    }

    @Test
    void listsEverySettingWithItsFallback() {
        assertThat(settings.all()).extracting(Setting::key).isEqualTo(new ArrayList<SettingKey<?>>(SettingKeys.ALL));
        assertThat(settings.all())
                .allSatisfy(setting -> assertThat(setting.version()).isZero());
    }

    @Test
    void needsATransactionToChangeAnything() {
        assertThatThrownBy(() -> settings.change(List.of(new SettingChange(SettingKeys.MINIMUM_TEAM, "3", 0))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static final class MemoryRepository implements SettingRepository {
        private final List<StoredSetting> stored = new ArrayList<>();
        private int reads;

        @Override
        public List<StoredSetting> all() {
            reads++;
            return List.copyOf(stored);
        }

        @Override
        public boolean insert(String name, String value) {
            return stored.add(new StoredSetting(name, value, 1));
        }

        @Override
        public boolean update(String name, String value, int version) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-03-14T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
