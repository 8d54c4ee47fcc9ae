package io.dunflow.credit;

import io.dunflow.credit.OrderBlocks.Block;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who gets no orders on account, over the API. */
@RestController
@RequestMapping("/api/v1/order-blocks")
class OrderBlocksResource {

    private final BlockingDebtors blocking;
    private final OrderBlocks blocks;
    private final CreditAccess access;
    private final CheckingLimits checking;

    OrderBlocksResource(BlockingDebtors blocking, OrderBlocks blocks, CreditAccess access, CheckingLimits checking) {
        this.blocking = blocking;
        this.blocks = blocks;
        this.access = access;
        this.checking = checking;
    }

    /** What blocks the orders of a debtor now. */
    @GetMapping
    List<Block> ofDebtor(@RequestParam String debtor) {
        long id = access.debtor(debtor);
        return blocks.standing(id, checking.today(id));
    }

    /** Blocking again what is blocked already changes nothing. */
    @PostMapping
    List<Block> block(@RequestBody Wanted wanted, Principal user) {
        blocking.block(wanted.debtor(), wanted.reason(), user.getName());
        return ofDebtor(wanted.debtor());
    }

    @PostMapping("/release")
    List<Block> release(@RequestBody Wanted wanted, Principal user) {
        blocking.release(wanted.debtor(), wanted.reason(), user.getName());
        return ofDebtor(wanted.debtor());
    }

    /** Whose orders, and why. */
    record Wanted(String debtor, String reason) {}
}
