package io.dunflow.interest;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how much of items is not value added tax, for terms under which tax bears no interest. */
@Repository
class NetShares {

    private static final String SHARES =
            """
            select i.id as item_id, v.amount as gross, v.amount - (
              select sum(coalesce(t.tax, t.gross * t.percent / (100 + t.percent))) from invoice_tax t
              where t.invoice_id = v.id) as net
            from item i join invoice v on v.id = i.invoice_id
            where i.id = any(?) and exists (select from invoice_tax t where t.invoice_id = v.id)
            """;

    private final JdbcClient jdbc;

    NetShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item; one of which the invoice says no tax is missing. */
    Map<Long, NetShare> of(Collection<Long> itemIds) {
        return jdbc.sql(SHARES).param(itemIds.toArray(Long[]::new)).query(NetShare.class).list().stream()
                .collect(Collectors.toMap(NetShare::itemId, share -> share));
    }

    /** Of so much with tax, so much is without it. */
    record NetShare(long itemId, BigDecimal gross, BigDecimal net) {}
}
