package nl.coachopdebank.server;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The letters in which authenticator apps show a secret (RFC 4648); spaces and the signs at the end may be left out. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_LETTER = 5;

    private Base32() {}

    /** @throws IllegalArgumentException when there is another sign in it; the message does not repeat the text */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int rest = 0;
        int bits = 0;
        for (char letter :
                text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            rest = (rest << BITS_OF_A_LETTER | value(letter)) & 0xFFF;
            bits += BITS_OF_A_LETTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(rest >> bits);
            }
        }
        return bytes.toByteArray();
    }

    private static int value(char letter) {
        int value = LETTERS.indexOf(letter);
        if (value < 0) {
            throw new IllegalArgumentException("Base32 has the letters A-Z and the digits 2-7 only");
        }
        return value;
    }
}
