package io.dunflow.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dunflow.ledger.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a file, or what has become of it so far.
 *
 * @param state RECEIVING, CHECKING, PUBLISHING, then DONE, REJECTED (nothing was published), or FAILED (by us)
 * @param rowsRead lines read so far, without the header
 * @param accepted lines published, those that changed nothing among them
 * @param rejected refused lines
 * @param unchanged lines that say what was known before
 * @param closedMissing items closed because the file no longer has them
 * @param conflicts new disagreements between the file and the ledger
 * @param note what was not done, and why
 * @param lines the first findings, in the order of the file; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        long id,
        Kind kind,
        String mapping,
        Mode mode,
        String state,
        String fileName,
        long fileBytes,
        String fileSha256,
        Instant asOf,
        LocalDate completeThrough,
        boolean closeMissing,
        long rowsRead,
        long accepted,
        long rejected,
        long unchanged,
        long closedMissing,
        long conflicts,
        @JsonSerialize(using = ToStringSerializer.class) Sentence note,
        @JsonSerialize(using = ToStringSerializer.class) Sentence failure,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        List<Finding> lines) {

    /** True once the file's rows stand in the ledger. */
    public boolean published() {
        return state.equals("DONE");
    }

    ImportReport with(List<Finding> findings) {
        return new ImportReport(
                id,
                kind,
                mapping,
                mode,
                state,
                fileName,
                fileBytes,
                fileSha256,
                asOf,
                completeThrough,
                closeMissing,
                rowsRead,
                accepted,
                rejected,
                unchanged,
                closedMissing,
                conflicts,
                note,
                failure,
                startedBy,
                startedAt,
                endedAt,
                findings);
    }
}
