package io.dunflow.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The terms of a debtor as parameters of a statement. */
class DebtorRow extends MapSqlParameterSource {

    DebtorRow(DebtorTerms terms, Optional<Long> parent) {
        addValue("number", terms.number());
        addValue("kind", terms.kind().name());
        addValue("name", terms.name());
        addValue("language", terms.language());
        addValue("zone", terms.zone());
        addValue("country", terms.country());
        addValue("email", terms.email());
        addValue("phone", terms.phone());
        addValue("street", terms.street());
        addValue("postalCode", terms.postalCode());
        addValue("city", terms.city());
        addValue("parentId", parent.orElse(null));
    }
}
