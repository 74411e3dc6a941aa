package se.trygghetsportalen.generated.binding;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as DATETIME(6) in UTC, to the microsecond. Travels as a local date and time: jOOQ's own way goes
 * through {@link java.sql.Timestamp}, which moves what falls into the hour that the machine's zone skips in spring.
 */
public class InstantBinding implements Binding<LocalDateTime, Instant> {
    private static final Converter<LocalDateTime, Instant> CONVERTER = Converter.ofNullable(
            LocalDateTime.class,
            Instant.class,
            time -> time.toInstant(ZoneOffset.UTC),
            instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            LocalDateTime value = utc(context.value());
            context.render().sql(value == null ? "NULL" : "'" + value.toString().replace('T', ' ') + "'");
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement().setObject(context.index(), utc(context.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.value(instant(context.resultSet().getObject(context.index(), LocalDateTime.class)));
    }

    @Override
    public void register(BindingRegisterContext<Instant> context) {
        throw noProcedures();
    }

    @Override
    public void get(BindingGetStatementContext<Instant> context) {
        throw noProcedures();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Instant> context) {
        throw noProcedures();
    }

    @Override
    public void get(BindingGetSQLInputContext<Instant> context) {
        throw noProcedures();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : CONVERTER.to(instant);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : CONVERTER.from(time);
    }

    private static IllegalStateException noProcedures() {
        return new IllegalStateException("The portal calls no stored procedures");
    }
}
