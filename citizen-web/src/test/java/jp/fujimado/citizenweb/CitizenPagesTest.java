package jp.fujimado.citizenweb;

import jp.fujimado.pages.PagesContract;

class CitizenPagesTest extends PagesContract {}
