/**
 * What names of people are made of. Each entry is "French|English|native script"; where the second or
 * third part is missing, it is like the first, or there is none. The people themselves are invented.
 */
export interface Stock {
  readonly id: string;
  readonly surnameFirst: boolean;
  readonly given: { readonly m: readonly string[]; readonly f: readonly string[] };
  /** A given name is made of so many of these, joined by `joint`. */
  readonly syllables: number;
  readonly joint: string;
  readonly surnames: { readonly m: readonly string[]; readonly f: readonly string[] };
}

const both = (list: readonly string[]): { m: readonly string[]; f: readonly string[] } => ({
  m: list,
  f: list,
});

/** Every stem with every ending, part by part. */
const crossed = (stems: readonly string[], endings: readonly string[]): string[] =>
  stems.flatMap((stem) =>
    endings.map((ending) => {
      const [s, e] = [parts(stem), parts(ending)];
      const native = s.native === undefined || e.native === undefined ? '' : `|${s.native}${e.native}`;
      return `${s.fr}${e.fr}|${s.en}${e.en}${native}`;
    }),
  );

/** A name as it is written in French, in English and in the script of its country. */
export interface Written {
  readonly fr: string;
  readonly en: string;
  readonly native?: string | undefined;
}

export function parts(entry: string): Written {
  const [fr = '', en = fr, native] = entry.split('|');
  return { fr, en, native };
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const STOCKS: readonly Stock[] = [
  {
    id: 'french',
    surnameFirst: false,
    given: {
      m: words(
        'Alain Bastien Cédric Didier Étienne Fabrice Gaël Hervé Jérôme Loïc Maxime Nicolas Olivier Pascal Rémi Sylvain Thierry Yannick',
      ),
      f: words(
        'Aurélie Béatrice Camille Delphine Élodie Florence Gaëlle Hélène Inès Justine Laetitia Margaux Nathalie Océane Pauline Sandrine Valérie Yvonne',
      ),
    },
    syllables: 1,
    joint: '',
    surnames: both(
      crossed(
        words('Del Mar Ber Cham Bon Roch Val Mont Gar Lam Tour Fau Brun Sau Per Cast'),
        words('vaux trand pagne not cel clair bert court nier chon vert guier dain rault'),
      ),
    ),
  },
  {
    id: 'english',
    surnameFirst: false,
    given: {
      m: words(
        'Adrian Byron Clifford Desmond Edgar Fergus Graham Hector Ivor Jasper Kenneth Leonard Malcolm Nigel Oscar Percy Rupert Trevor',
      ),
      f: words(
        'Abigail Beatrix Cordelia Daphne Eleanor Fiona Georgina Harriet Imogen Jessamy Kathleen Lavinia Matilda Nerys Ottilie Philippa Rosalind Winifred',
      ),
    },
    syllables: 1,
    joint: '',
    surnames: both(
      crossed(
        words('Ash Brad Har Win Thorn Whit Stan Lang Hol Pres Cald Mor Nor Kirk Wex Pem'),
        words('ford well ton ley worth field by combe shaw wick den bury more brook'),
      ),
    ),
  },
  {
    id: 'spanish',
    surnameFirst: false,
    given: {
      m: words(
        'Álvaro Bruno Ciro Darío Emilio Fermín Gonzalo Hernán Ignacio Joaquín Lautaro Matías Néstor Octavio Ramiro Santiago Tadeo Ulises',
      ),
      f: words(
        'Adriana Beatriz Catalina Dolores Esperanza Fernanda Graciela Inmaculada Jimena Lorena Marisol Noelia Paloma Remedios Soledad Teresa Ximena Yolanda',
      ),
    },
    syllables: 1,
    joint: '',
    surnames: both(
      crossed(
        words('Var Cas Mend Alv Quir Bel Ros Tor Zam Rib Sald Cor Gal Ur'),
        words('egas tillo oza arez oga trán ales ano iera cedo ova indo ueta iles'),
      ),
    ),
  },
  {
    id: 'russian',
    surnameFirst: false,
    given: {
      m: words(
        'Sergueï|Sergei|Сергей Andreï|Andrei|Андрей Dmitri|Dmitry|Дмитрий Nikolaï|Nikolai|Николай Mikhaïl|Mikhail|Михаил Alexeï|Alexei|Алексей Iouri|Yuri|Юрий Evgueni|Yevgeny|Евгений Pavel|Pavel|Павел Grigori|Grigory|Григорий Fiodor|Fyodor|Фёдор Stepan|Stepan|Степан Timofeï|Timofey|Тимофей Guennadi|Gennady|Геннадий Anatoli|Anatoly|Анатолий Boris|Boris|Борис',
      ),
      f: words(
        'Tatiana|Tatyana|Татьяна Ioulia|Yulia|Юлия Svetlana|Svetlana|Светлана Ekaterina|Yekaterina|Екатерина Lioudmila|Lyudmila|Людмила Nadejda|Nadezhda|Надежда Galina|Galina|Галина Zinaïda|Zinaida|Зинаида Ksenia|Xenia|Ксения Lioubov|Lyubov|Любовь Raïssa|Raisa|Раиса Tamara|Tamara|Тамара',
      ),
    },
    syllables: 1,
    joint: '',
    surnames: {
      m: crossed(
        words(
          'Volk|Volk|Волк Sokol|Sokol|Сокол Morozk|Morozk|Морозк Petrouch|Petrush|Петруш Koudr|Kudr|Кудр Bars|Bars|Барс Jarov|Zharov|Жаров Tchern|Chern|Черн Grom|Grom|Гром Lazar|Lazar|Лазар Vetr|Vetr|Ветр Doub|Dub|Дуб Zaïts|Zaits|Зайц Medv|Medv|Медв',
        ),
        words('ov|ov|ов ine|in|ин enko|enko|енко ski|sky|ский iev|iev|иев ouk|uk|ук akov|akov|аков'),
      ),
      f: crossed(
        words(
          'Volk|Volk|Волк Sokol|Sokol|Сокол Morozk|Morozk|Морозк Petrouch|Petrush|Петруш Koudr|Kudr|Кудр Bars|Bars|Барс Jarov|Zharov|Жаров Tchern|Chern|Черн Grom|Grom|Гром Lazar|Lazar|Лазар Vetr|Vetr|Ветр Doub|Dub|Дуб Zaïts|Zaits|Зайц Medv|Medv|Медв',
        ),
        words('ova|ova|ова ina|ina|ина enko|enko|енко skaïa|skaya|ская ieva|ieva|иева akova|akova|акова'),
      ),
    },
  },
  {
    id: 'chinese',
    surnameFirst: true,
    given: both(
      words(
        'jun|jun|军 ming|ming|明 hua|hua|华 wei|wei|伟 fang|fang|芳 qiang|qiang|强 lei|lei|磊 yan|yan|艳 juan|juan|娟 tao|tao|涛 chao|chao|超 xia|xia|霞 ping|ping|平 gang|gang|刚 hui|hui|辉 ling|ling|玲 hong|hong|红 jian|jian|建 guo|guo|国 zhi|zhi|志 yong|yong|勇 bin|bin|斌 xin|xin|欣 hao|hao|浩 dong|dong|东 rui|rui|瑞',
      ),
    ),
    syllables: 2,
    joint: '',
    surnames: both(
      words(
        'Zhao|Zhao|赵 Qian|Qian|钱 Zhou|Zhou|周 Wu|Wu|吴 Zheng|Zheng|郑 Feng|Feng|冯 Chen|Chen|陈 Jiang|Jiang|蒋 Shen|Shen|沈 Yang|Yang|杨 Zhu|Zhu|朱 Qin|Qin|秦 Xu|Xu|许 Zhang|Zhang|张 Kong|Kong|孔 Cao|Cao|曹 Yan|Yan|严 Jin|Jin|金 Wei|Wei|魏 Tao|Tao|陶 Xie|Xie|谢 Zou|Zou|邹 Dou|Dou|窦 Zhong|Zhong|钟 Liang|Liang|梁 Huang|Huang|黄',
      ),
    ),
  },
  {
    id: 'korean',
    surnameFirst: true,
    given: both(
      words(
        'jong|jong|정 un|un|운 su|su|수 min|min|민 ho|ho|호 yong|yong|용 chol|chol|철 hak|hak|학 il|il|일 nam|nam|남 hui|hui|희 gyong|gyong|경 sok|sok|석 tae|tae|태 jun|jun|준 hyon|hyon|현 gwang|gwang|광 chun|chun|춘 ok|ok|옥 myong|myong|명',
      ),
    ),
    syllables: 2,
    joint: '-',
    surnames: both(
      words(
        'Kim|Kim|김 Ri|Ri|리 Pak|Pak|박 Choe|Choe|최 Kang|Kang|강 Yun|Yun|윤 Jang|Jang|장 Kwon|Kwon|권 Hwang|Hwang|황 Ryu|Ryu|류 Paek|Paek|백 Hyon|Hyon|현 Chae|Chae|채 Rim|Rim|림 Mun|Mun|문 Jo|Jo|조',
      ),
    ),
  },
  {
    id: 'arabic',
    surnameFirst: false,
    given: {
      m: words(
        'Khaled|Khalid|خالد Youssef|Yusuf|يوسف Mounir|Munir|منير Tarek|Tariq|طارق Hakim|Hakim|حكيم Nabil|Nabil|نبيل Karim|Karim|كريم Samir|Samir|سمير Fouad|Fuad|فؤاد Rachid|Rashid|رشيد Jamal|Jamal|جمال Walid|Walid|وليد Ziad|Ziyad|زياد Anouar|Anwar|أنور',
      ),
      f: words(
        'Leïla|Layla|ليلى Nadia|Nadia|نادية Samira|Samira|سميرة Khadija|Khadija|خديجة Zeineb|Zaynab|زينب Houda|Huda|هدى Rania|Rania|رانيا Salma|Salma|سلمى Yasmina|Yasmin|ياسمين Amina|Amina|أمينة Farida|Farida|فريدة Nour|Nur|نور',
      ),
    },
    syllables: 1,
    joint: '',
    surnames: both(
      words(
        'al-Masri|al-Masri|المصري al-Khatib|al-Khatib|الخطيب al-Najjar|al-Najjar|النجار Haddad|Haddad|حداد Mansouri|Mansouri|منصوري Benali|Benali|بنعلي Daoudi|Dawudi|داودي Tahiri|Tahiri|طاهري Bouzid|Bouzid|بوزيد Cherif|Sharif|شريف Zarqani|Zarqani|زرقاني Halabi|Halabi|حلبي Qassem|Qasim|قاسم Rahmani|Rahmani|رحماني Sabbagh|Sabbagh|صباغ Trabelsi|Trabelsi|طرابلسي Wahbi|Wahbi|وهبي Yazidi|Yazidi|يزيدي Jaziri|Jaziri|جزيري Fassi|Fassi|فاسي Hamdan|Hamdan|حمدان Kabbani|Qabbani|قباني',
      ),
    ),
  },
];
