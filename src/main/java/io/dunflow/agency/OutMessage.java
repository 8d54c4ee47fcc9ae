package io.dunflow.agency;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something an agency is told.
 *
 * @param number unique for the agency; who gets it twice does it once
 * @param kind PLACE, BALANCE, PAUSE, RESUME, RECALL or CLOSE
 * @param placement our id
 * @param reference that the agency gave it, or null
 */
record OutMessage(
        long id, String number, String kind, long placement, String reference, String currency, JsonNode content) {}
