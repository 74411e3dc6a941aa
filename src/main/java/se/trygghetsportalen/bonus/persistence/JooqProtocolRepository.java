package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.BONUS_PROTOCOL;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolFile;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.ProtocolInputs;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.generated.tables.records.BonusProtocolRecord;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqProtocolRepository implements ProtocolRepository {
    private final DSLContext sql;

    JooqProtocolRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Protocol seal(
            ProtocolId id, BonusYearId year, SchemeId scheme, ProtocolInputs inputs, Instant at, ActorId by) {
        String text = Documents.write(inputs);
        String result = Documents.write(inputs.result());
        int number = sql.fetchCount(BONUS_PROTOCOL, BONUS_PROTOCOL.YEAR_ID.eq(year.value())) + 1;
        sql.insertInto(BONUS_PROTOCOL)
                .set(BONUS_PROTOCOL.ID, id.value())
                .set(BONUS_PROTOCOL.YEAR_ID, year.value())
                .set(BONUS_PROTOCOL.NUMBER, number)
                .set(BONUS_PROTOCOL.INPUTS, text)
                .set(BONUS_PROTOCOL.INPUTS_SHA256, Documents.sha256(text))
                .set(BONUS_PROTOCOL.SCHEME_ID, scheme.value())
                .set(BONUS_PROTOCOL.SCHEME_SHA256, Documents.sha256(Documents.write(inputs.scheme())))
                .set(BONUS_PROTOCOL.RESULT, result)
                .set(BONUS_PROTOCOL.RESULT_SHA256, Documents.sha256(result))
                .set(BONUS_PROTOCOL.SEALED_AT, at)
                .set(BONUS_PROTOCOL.SEALED_BY_ID, by.value())
                .onDuplicateKeyIgnore()
                .execute();
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Protocol> find(ProtocolId id) {
        return sql.selectFrom(BONUS_PROTOCOL)
                .where(BONUS_PROTOCOL.ID.eq(id.value()))
                .fetchOptional(JooqProtocolRepository::protocol);
    }

    @Override
    public Optional<Protocol> latest(BonusYearId year) {
        return sql.selectFrom(BONUS_PROTOCOL)
                .where(BONUS_PROTOCOL.YEAR_ID.eq(year.value()))
                .orderBy(BONUS_PROTOCOL.NUMBER.desc())
                .limit(1)
                .fetchOptional(JooqProtocolRepository::protocol);
    }

    @Override
    public ProtocolInputs inputs(Protocol protocol) {
        return Documents.read(protocol.inputs(), ProtocolInputs.class);
    }

    @Override
    public boolean givesTheSame(Protocol protocol) {
        ProtocolInputs inputs = inputs(protocol);
        return Documents.sha256(protocol.inputs()).equals(protocol.inputsHash())
                && Documents.sha256(Documents.write(inputs.scheme())).equals(protocol.schemeHash())
                && Documents.write(inputs.result()).equals(protocol.result())
                && Documents.sha256(protocol.result()).equals(protocol.resultHash());
    }

    @Override
    public ProtocolFile file(Protocol protocol) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("protocol", protocol.id().toString());
        file.put("number", protocol.number());
        file.put("sealedAt", protocol.sealedAt().toString());
        file.put("inputsSha256", protocol.inputsHash());
        file.put("schemeSha256", protocol.schemeHash());
        file.put("resultSha256", protocol.resultHash());
        String head = Documents.write(file);
        // The texts go in as they were hashed, not written anew.
        String text = head.substring(0, head.length() - 1) + ",\"inputs\":" + protocol.inputs() + ",\"result\":"
                + protocol.result() + "}";
        return new ProtocolFile(text, Documents.sha256(text));
    }

    private static Protocol protocol(BonusProtocolRecord row) {
        return new Protocol(
                new ProtocolId(row.getId()),
                new BonusYearId(row.getYearId()),
                row.getNumber(),
                row.getInputs(),
                row.getInputsSha256(),
                new SchemeId(row.getSchemeId()),
                row.getSchemeSha256(),
                row.getResult(),
                row.getResultSha256(),
                row.getSealedAt(),
                new ActorId(row.getSealedById()));
    }
}
