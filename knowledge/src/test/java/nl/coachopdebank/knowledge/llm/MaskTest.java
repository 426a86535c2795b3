package nl.coachopdebank.knowledge.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What tells who somebody is")
class MaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mijn bsn is 111222333 | mijn bsn is •••",
                "bsn 1112.22.333 graag | bsn ••• graag",
                "111 222 333 | •••",
                "order 111222334 | order 111222334",
                "nummer 123456789 | nummer 123456789",
                "stort op NL91 ABNA 0417 1643 00 aub | stort op ••• aub",
                "NL91ABNA0417164300 | •••",
                "rekening be71 0961 2345 6769 | rekening •••"
            })
    void numbersOfTheStateAndTheBank(String text, String masked) {
        assertThat(Mask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06-12345678",
                "06 12 34 56 78",
                "06 - 12345678",
                "+31612345678",
                "+31 6 12345678",
                "+31 (0)6 12345678",
                "+31-6-12-34-56-78",
                "0031612345678",
                "0031 6 1234 5678",
                "038-4212345",
                "(038) 421 23 45",
                "038 421 23 45",
                "0525 - 612345",
                "0525/612345",
                "+48 601 234 567",
                "+380 50 123 4567",
                "612345678",
                "６１２３４５６７８",
                "06​12345678"
            })
    void phoneNumbersInManyNotations(String number) {
        assertThat(Mask.mask("bel me op " + number + " vanavond")).isEqualTo("bel me op [telefoonnummer] vanavond");
        assertThat(Mask.mask(number)).isEqualTo("[telefoonnummer]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fatma@voorbeeld.nl",
                "f.de-vries+werk@mail.voorbeeld.co.uk",
                "fatma (at) voorbeeld.nl",
                "fatma apenstaartje voorbeeld.nl",
                "FATMA@VOORBEELD.NL"
            })
    void emailAddresses(String address) {
        assertThat(Mask.mask("mail " + address + " even")).isEqualTo("mail [e-mailadres] even");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik woon op Kerkstraat 12a 8011 AB Zwolle | ik woon op [adres]",
                "Kerkstraat 12a, 8011AB Zwolle | [adres]",
                "kerkstraat 12 a in Zwolle | [adres] in Zwolle",
                "mijn adres: Burgemeester van Roijensingel 7-2 | mijn adres: [adres]",
                "Van Karnebeekstraat 112 te Zwolle | [adres] te Zwolle",
                "postcode 8011 AB | postcode [adres]",
                "postcode 8011ab | postcode [adres]",
                "ik zit op 8261 GR Kampen | ik zit op [adres]",
                "straat 5 | [adres]",
                "Oude Meppelerweg nr 12 | [adres]"
            })
    void addresses(String text, String masked) {
        assertThat(Mask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik ben geboren op 12-03-1971 | ik ben geboren op [geboortedatum]",
                "geboren 12 maart 1971 in Kampen | geboren [geboortedatum] in Kampen",
                "geboortedatum: 3/2/71 | geboortedatum: [geboortedatum]",
                "geb. 03.02.1999 | geb. [geboortedatum]",
                "born on 1990-05-31 | born on [geboortedatum]",
                "date of birth 31 May 1990 | date of birth [geboortedatum]",
                "ik ben jarig op 4 juni | ik ben jarig op [geboortedatum]",
                "geboren 12031971 | geboren [geboortedatum]",
                "1-9-1968 dus bijna met pensioen | [geboortedatum] dus bijna met pensioen"
            })
    void birthDates(String text, String masked) {
        assertThat(Mask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik heet Fatma de Vries | ik heet [naam]",
                "Ik heet Fatma de Vries en ik woon in Zwolle | Ik heet [naam] en ik woon in Zwolle",
                "ik heet fatma de vries en ik zoek werk | ik heet [naam] en ik zoek werk",
                "hoi, mijn naam is Jan-Willem van der Berg. Ik zoek werk | hoi, mijn naam is [naam] Ik zoek werk",
                "m'n naam is o'neill | m'n naam is [naam]",
                "mijn achternaam is El Amrani, | mijn achternaam is [naam],",
                "Naam: Piet Jansen | Naam: [naam]",
                "ik heet trouwens Ömer Yılmaz | ik heet trouwens [naam]",
                "Nazywam się Katarzyna Nowak, szukam pracy | Nazywam się [naam], szukam pracy",
                "Мене звати Олена Коваленко, шукаю роботу | Мене звати [naam], шукаю роботу",
                "اسمي فاطمة | اسمي [naam]",
                "Benim adım Ayşe Demir, iş arıyorum | Benim adım [naam], iş arıyorum",
                "my name is Olena Shevchenko and i need work | my name is [naam] and i need work",
                "ik ben Fatma de Vries | ik ben [naam]",
                "mijn baas heet Kees de Boer | mijn baas heet [naam]",
                "noem me maar Bo | noem me maar [naam]",
                "ik wil werk. Groetjes, Fatma | ik wil werk. Groetjes, [naam]"
            })
    void namesThatAreIntroduced(String text, String masked) {
        assertThat(Mask.mask(text)).isEqualTo(masked);
    }

    @Test
    void allTogether() {
        assertThat(
                        Mask.mask(
                                "Ik heet Fatma de Vries, geboren op 12-03-1971, Kerkstraat 12a 8011 AB Zwolle,"
                                        + " bsn 111222333, 06-12345678, fatma@voorbeeld.nl, NL91ABNA0417164300. Ik zoek werk in de zorg."))
                .isEqualTo(
                        "Ik heet [naam], geboren op [geboortedatum], [adres], bsn •••, [telefoonnummer], [e-mailadres],"
                                + " •••. Ik zoek werk in de zorg.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik ben 53 en werk 20 jaar in de horeca in Kampen",
                "mijn contract stopt op 31-12-2026",
                "sinds 1 september 1998 werk ik hier",
                "in dienst op 01-09-1998 en nu weg",
                "krijg ik 1.000 euro voor een cursus van 2026 euro?",
                "hoe heet de regeling voor omscholen",
                "ik heet niet zo'n goede cursist te zijn",
                "de voucher heet STAP-budget",
                "ik ben Nederlander en wil graag werken",
                "ik ben onderweg 3 uur per dag",
                "ik werk 32 uur in 2025 en 2026",
                "in 2025 WW gehad, nu bijstand",
                "van 01-02-2026 tot 01-03-2026 ben ik vrij",
                "ik heb 1500 in de maand en 2000 op de bank",
                "kan ik bellen met 0800-0113 of 113?",
                "ik zoek werk in Zwolle, Kampen of Dalfsen",
                "met mijn diploma mbo niveau 2 wil ik naar niveau 4",
                "mijn naam is belangrijk voor mij",
                "ik rij 1200km per maand",
                "i am 45 and i work in a warehouse",
                "wat is het verschil tussen loopbaanpad 1 en 2",
                "mag ik met een tijdelijk contract een voucher aanvragen?",
                "twee weg, drie terug; dat is niks voor mij",
                "ik heb van 2010 tot 2019 bij de bakker gewerkt",
                "groetjes en tot maandag"
            })
    void ordinarySentencesStayAsTheyAre(String text) {
        assertThat(Mask.mask(text)).isEqualTo(text);
    }

    @Test
    void signsThatNobodySeesAreGone() {
        assertThat(Mask.mask("werk‮zoeken\u0000 \uDB40\uDC41nu")).isEqualTo("werkzoeken nu");
    }

    @Test
    void takesNoTimeOnTextsMadeToTakeTime() {
        String long1 = "a".repeat(20_000);
        String long2 = "0 ".repeat(10_000);
        String long3 = "Van de van de ".repeat(2_000);
        String long4 = "ik heet van de ".repeat(2_000);
        long began = System.nanoTime();
        Mask.mask(long1);
        Mask.mask(long2);
        Mask.mask(long3);
        Mask.mask(long4);
        assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
    }
}
