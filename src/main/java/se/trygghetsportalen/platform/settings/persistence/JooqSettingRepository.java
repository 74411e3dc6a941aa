package se.trygghetsportalen.platform.settings.persistence;

import static se.trygghetsportalen.generated.Tables.SETTING;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.settings.domain.SettingRepository;

@Repository
class JooqSettingRepository implements SettingRepository {
    private static final int FIRST_VERSION = 1;

    private final DSLContext sql;

    JooqSettingRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<StoredSetting> all() {
        return sql.selectFrom(SETTING)
                .orderBy(SETTING.NAME)
                .fetch(row -> new StoredSetting(row.getName(), row.getValue(), row.getVersion()));
    }

    @Override
    public boolean insert(String name, String value) {
        return sql.insertInto(SETTING)
                        .set(SETTING.NAME, name)
                        .set(SETTING.VALUE, value)
                        .set(SETTING.VERSION, FIRST_VERSION)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public boolean update(String name, String value, int version) {
        return sql.update(SETTING)
                        .set(SETTING.VALUE, value)
                        .set(SETTING.VERSION, version + 1)
                        .where(SETTING.NAME.eq(name))
                        .and(SETTING.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
