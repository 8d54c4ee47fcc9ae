package io.dunflow.ledger;

import fr.marcwrobel.jbanking.checkdigit.IbanCheckDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * References with check digits by which money names an invoice, so that no slip of a finger names another one: the creditor
 * reference of ISO 11649 ({@code RF} and two digits) and the 27 digits of Swiss QR bills, which end with a digit modulo 10
 * (SIX, Swiss Implementation Guidelines QR-bill, annex B).
 */
public final class PaymentReference {

    private static final int LONGEST_NUMBER = 21;
    private static final Pattern RF = Pattern.compile("\\bRF\\d{2}[A-Z0-9 ]+");
    private static final Pattern QR = Pattern.compile("(?<!\\d)\\d(?: ?\\d){26}(?! ?\\d)");
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private PaymentReference() {}

    /**
     * The creditor reference of an invoice, in groups of four, as it is printed.
     *
     * @return empty when the letters and digits of its number are none or more than 21
     */
    public static Optional<String> ofInvoice(String number) {
        return Optional.of(plain(number))
                .filter(plain -> !plain.isEmpty() && plain.length() <= LONGEST_NUMBER)
                .map(plain -> "RF" + IbanCheckDigit.INSTANCE.calculate("RF00" + plain) + plain)
                .map(reference -> reference.replaceAll("(.{4})(?!$)", "$1 "));
    }

    /** The letters and digits of the invoices that a text may name by references whose check digits fit. */
    static List<String> invoicesIn(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        return Stream.concat(
                        RF.matcher(upper).results().flatMap(found -> valid(found.group())),
                        QR.matcher(upper).results().flatMap(found -> ofQrBill(found.group())))
                .distinct()
                .toList();
    }

    /** An invoice's number without what no reference can carry. */
    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Where the reference ends and other words begin nobody says: each end that fits counts. */
    private static Stream<String> valid(String words) {
        var all = new ArrayList<String>();
        var reference = new StringBuilder();
        for (var word : words.split(" +")) {
            reference.append(word);
            if (reference.length() > 4
                    && reference.length() <= LONGEST_NUMBER + 4
                    && IbanCheckDigit.INSTANCE.validate(reference.toString())) {
                all.add(reference.substring(4));
            }
        }
        return all.stream();
    }

    private static Stream<String> ofQrBill(String digits) {
        var reference = digits.replace(" ", "");
        var number = reference.substring(0, reference.length() - 1);
        return reference.endsWith(Integer.toString(checkDigit(number)))
                ? Stream.of(number.replaceFirst("^0+", "")).filter(rest -> !rest.isEmpty())
                : Stream.empty();
    }

    private static int checkDigit(String number) {
        int carry = number.chars().reduce(0, (so, digit) -> CARRY[(so + digit - '0') % 10]);
        return (10 - carry) % 10;
    }
}
