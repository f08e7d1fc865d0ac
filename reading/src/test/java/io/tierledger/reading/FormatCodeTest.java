package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd\\-mm\\-yyyy",
                "d/m/yy",
                "yyyy-mm-dd;@",
                "[$-413]d mmmm jjjj",
                "[$-413]d mmmm yyyy;@",
                "JJJJ-MM-TT",
                "TT.MM.JJJJ",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "jj/mm/aaaa",
                "pp.kk.vvvv",
                "ÅÅÅÅ-MM-DD",
                "d\" de \"mmmm\" de \"yyyy",
                "mmm\\ yy",
                "mmmm",
                "yyyy",
                "dd-mm-yyyy hh:mm:ss",
                "m/d/yy h:mm AM/PM",
                "yyyy\\-mm\\-dd\\Thh:mm:ss.000",
                "dd-mm-jjjj uu:mm",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy年m月d日",
                "[Red]dd-mm-yyyy",
                "[$-409]d\\-mmm\\-yy_)",
                "ge.m.d",
                "ДД.ММ.ГГГГ"
            })
    void shows_a_day(String code) {
        assertThat(FormatCode.look(code).day()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "Standaard",
                "Standard",
                "@",
                "0",
                "0.00",
                "#,##0.00",
                "0.00E+00",
                "0%",
                "# ?/?",
                "\"€\"\\ #,##0.00",
                "[$DKK]\\ #,##0.00",
                "DKK #,##0",
                "#,##0.00\\ \"dagen\"",
                "[Red]-0.00",
                "\"dd-mm-yyyy\"",
                "h:mm",
                "hh:mm:ss",
                "h:mm AM/PM",
                "mm:ss.0",
                "[h]:mm:ss",
                "[mm]:ss",
                "[uu]:mm",
                "uu:mm",
                "[h]:mm dd",
                "",
                ";;;"
            })
    void shows_no_day(String code) {
        assertThat(FormatCode.look(code).day()).isFalse();
    }
}
